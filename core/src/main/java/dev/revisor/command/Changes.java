package dev.revisor.command;

import dev.revisor.autogenerate.ChangeLine;
import java.util.List;

/** Prints lists of changes. */
final class Changes {

    private Changes() {}

    /** A line each, indented, in the color of its sign. */
    static void print(List<ChangeLine> changes, Console console) {
        changes.forEach(change -> console.result(console.resultPalette().change("  " + change)));
    }
}
