package dev.revisor.command;

import java.util.function.Supplier;

/** Hands everything on to another console; a subclass changes some of it. */
abstract class ForwardingConsole implements Console {

    private final Console console;

    ForwardingConsole(Console console) {
        this.console = console;
    }

    @Override
    public void result(String line) {
        console.result(line);
    }

    @Override
    public void note(String line) {
        console.note(line);
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
