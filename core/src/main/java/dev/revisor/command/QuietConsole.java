package dev.revisor.command;

import java.util.function.Supplier;

/** Lets only the result through, and questions. */
final class QuietConsole extends ForwardingConsole {

    QuietConsole(Console console) {
        super(console);
    }

    @Override
    public void note(String line) {}

    @Override
    public void progress(Supplier<String> line) {}
}
