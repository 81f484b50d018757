package dev.revisor.autoconfigure;

import java.io.PrintStream;

/**
 * Keeps the standard output of the process for the result of a command; whatever else writes to it, loggers included,
 * writes to standard error meanwhile.
 */
final class ResultOutput implements AutoCloseable {

    private final PrintStream stream;

    private ResultOutput(PrintStream stream) {
        this.stream = stream;
    }

    static ResultOutput reserve() {
        ResultOutput output = new ResultOutput(System.out);
        System.setOut(System.err);
        return output;
    }

    PrintStream stream() {
        return stream;
    }

    @Override
    public void close() {
        stream.flush();
        System.setOut(stream);
    }
}
