package dev.revisor.command;

/** Where a command writes: the result to the one side, everything else to the other. */
public interface Console {

    /** Prints a line of the result. */
    void result(String line);

    /** Prints a line that is not part of the result: progress, remarks, errors. */
    void note(String line);

    /** Whether somebody is there to answer a question. */
    boolean isInteractive();

    /**
     * Asks a yes-or-no question; no is the answer where nobody answers.
     *
     * @param question the question without the choices
     */
    boolean confirm(String question);
}
