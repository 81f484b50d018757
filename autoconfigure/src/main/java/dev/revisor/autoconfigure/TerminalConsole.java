package dev.revisor.autoconfigure;

import dev.revisor.command.Console;
import dev.revisor.command.Palette;
import java.util.function.Supplier;

/** What the ways to write to a terminal have in common: how it looks, and the line that says what is going on. */
abstract class TerminalConsole implements Console {

    private final Display display;

    private final ProgressLine progress = new ProgressLine(this::writeAtOnce);

    TerminalConsole(Display display) {
        this.display = display;
    }

    /** Writes to where remarks go, so that it is seen although no line ends. */
    abstract void writeAtOnce(String text);

    /** Removes the line that says what is going on; what is written next stands in its place. */
    final void eraseProgress() {
        progress.erase();
    }

    @Override
    public final boolean isInteractive() {
        return Terminal.find() != null;
    }

    @Override
    public final int width() {
        return display.columns().getAsInt();
    }

    @Override
    public final Palette resultPalette() {
        return display.resultPalette();
    }

    @Override
    public final Palette notePalette() {
        return display.notePalette();
    }

    @Override
    public final void progress(Supplier<String> line) {
        if (display.hasProgress()) {
            progress.show(line);
        }
    }
}
