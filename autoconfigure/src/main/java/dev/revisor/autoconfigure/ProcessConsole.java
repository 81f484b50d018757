package dev.revisor.autoconfigure;

import java.io.PrintStream;

/** The streams of the process: the result on standard output, all else on standard error. */
final class ProcessConsole extends TerminalConsole {

    private final PrintStream results;

    private final PrintStream notes;

    ProcessConsole(PrintStream results, PrintStream notes, Display display) {
        super(display);
        this.results = results;
        this.notes = notes;
    }

    @Override
    public void result(String line) {
        eraseProgress();
        results.println(line);
    }

    @Override
    public void note(String line) {
        eraseProgress();
        notes.println(line);
    }

    @Override
    public boolean confirm(String question) {
        java.io.Console terminal = Terminal.find();
        if (terminal == null) {
            return false;
        }
        eraseProgress();
        writeAtOnce(question + Answer.CHOICES);
        return Answer.isYes(terminal.readLine());
    }

    @Override
    void writeAtOnce(String text) {
        notes.print(text);
        notes.flush();
    }
}
