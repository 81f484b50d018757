package dev.revisor.command;

/** Lets only the result through. */
final class QuietConsole implements Console {

    private final Console console;

    QuietConsole(Console console) {
        this.console = console;
    }

    @Override
    public void result(String line) {
        console.result(line);
    }

    @Override
    public void note(String line) {}

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
}
