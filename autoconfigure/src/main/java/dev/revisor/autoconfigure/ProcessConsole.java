package dev.revisor.autoconfigure;

import dev.revisor.command.Console;
import java.io.PrintStream;

/** The streams of the process: the result on standard output, all else on standard error. */
final class ProcessConsole implements Console {

    private final PrintStream results;

    private final PrintStream notes;

    ProcessConsole(PrintStream results, PrintStream notes) {
        this.results = results;
        this.notes = notes;
    }

    @Override
    public void result(String line) {
        results.println(line);
    }

    @Override
    public void note(String line) {
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
        notes.print(question + Answer.CHOICES);
        notes.flush();
        return Answer.isYes(terminal.readLine());
    }
}
