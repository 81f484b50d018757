package dev.revisor.autoconfigure;

import dev.revisor.command.Console;
import java.util.List;

/** Runs the words after {@code db} as a command. */
interface Commands {

    /** Runs one and returns the exit code. */
    int run(List<String> words, Console console);
}
