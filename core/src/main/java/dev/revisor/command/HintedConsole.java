package dev.revisor.command;

import java.util.function.Supplier;

/** Has remarks name the database in the commands that they recommend; results are left as they are. */
final class HintedConsole implements Console {

    private final Console console;
    private final DatabaseHints hints;

    HintedConsole(Console console, DatabaseHints hints) {
        this.console = console;
        this.hints = hints;
    }

    @Override
    public void result(String line) {
        console.result(line);
    }

    @Override
    public void note(String line) {
        console.note(hints.in(line));
    }

    @Override
    public boolean isInteractive() {
        return console.isInteractive();
    }

    @Override
    public boolean confirm(String question) {
        return console.confirm(question);
    }

    @Override
    public int width() {
        return console.width();
    }

    @Override
    public Palette resultPalette() {
        return console.resultPalette();
    }

    @Override
    public Palette notePalette() {
        return console.notePalette();
    }

    @Override
    public void progress(Supplier<String> line) {
        console.progress(line);
    }
}
