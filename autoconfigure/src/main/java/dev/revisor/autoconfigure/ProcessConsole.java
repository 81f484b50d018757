package dev.revisor.autoconfigure;

import dev.revisor.command.Console;
import dev.revisor.command.Palette;
import java.io.PrintStream;
import java.util.function.Supplier;

/** The streams of the process: the result on standard output, all else on standard error. */
final class ProcessConsole implements Console {

    private final PrintStream results;

    private final PrintStream notes;

    private final Display display;

    private final ProgressLine progress;

    ProcessConsole(PrintStream results, PrintStream notes, Display display) {
        this.results = results;
        this.notes = notes;
        this.display = display;
        this.progress = new ProgressLine(this::writeAtOnce);
    }

    @Override
    public void result(String line) {
        progress.erase();
        results.println(line);
    }

    @Override
    public void note(String line) {
        progress.erase();
        notes.println(line);
    }

    @Override
    public boolean isInteractive() {
        return Terminal.find() != null;
    }

    @Override
    public boolean confirm(String question) {
        java.io.Console terminal = Terminal.find();
        if (terminal == null) {
            return false;
        }
        progress.erase();
        notes.print(question + Answer.CHOICES);
        notes.flush();
        return Answer.isYes(terminal.readLine());
    }

    @Override
    public int width() {
        return display.columns().getAsInt();
    }

    @Override
    public Palette resultPalette() {
        return display.resultPalette();
    }

    @Override
    public Palette notePalette() {
        return display.notePalette();
    }

    @Override
    public void progress(Supplier<String> line) {
        if (display.hasProgress()) {
            progress.show(line);
        }
    }

    private void writeAtOnce(String text) {
        notes.print(text);
        notes.flush();
    }
}
