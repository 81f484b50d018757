package dev.revisor.autoconfigure;

import java.util.List;

/** Runs the words after {@code db} as a command. */
interface Commands {

    /** Writes the result to the first appendable and errors to the second, and returns the exit code. */
    int run(List<String> words, Appendable out, Appendable err);
}
