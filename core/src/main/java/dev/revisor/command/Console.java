package dev.revisor.command;

import java.util.function.Supplier;

/** Where a command writes: the result to the one side, everything else to the other. */
public interface Console {

    /** Prints a line of the result. */
    void result(String line);

    /** Prints a line that is not part of the result: remarks, errors. */
    void note(String line);

    /** Whether somebody is there to answer a question. */
    boolean isInteractive();

    /**
     * Asks a yes-or-no question; no is the answer where nobody answers.
     *
     * @param question the question without the choices
     */
    boolean confirm(String question);

    /** The columns of the terminal that the result goes to; where it goes elsewhere, lines may have any length. */
    default int width() {
        return Integer.MAX_VALUE;
    }

    /** The colors of the result. */
    default Palette resultPalette() {
        return Palette.PLAIN;
    }

    /** The colors of everything else. */
    default Palette notePalette() {
        return Palette.PLAIN;
    }

    /**
     * Shows what is going on until the next line is printed; nothing where nobody watches.
     *
     * @param line at most {@link #width} columns; asked from another thread, again and again
     */
    default void progress(Supplier<String> line) {}
}
