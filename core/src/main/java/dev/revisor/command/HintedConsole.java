package dev.revisor.command;

/** Has remarks name the database in the commands that they recommend; results are left as they are. */
final class HintedConsole extends ForwardingConsole {

    private final DatabaseHints hints;

    HintedConsole(Console console, DatabaseHints hints) {
        super(console);
        this.hints = hints;
    }

    @Override
    public void note(String line) {
        super.note(hints.in(line));
    }
}
