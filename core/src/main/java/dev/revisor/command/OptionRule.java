package dev.revisor.command;

/**
 * What an option of a command wants of another, checked before the command is run.
 *
 * @param option the option
 * @param other the one that it excludes or needs
 * @param isNeeded whether the other has to be there, rather than not to be there
 * @param advice what to do, in the words behind a colon
 */
record OptionRule(Option option, Option other, boolean isNeeded, String advice) {

    /** @throws UsageException if the arguments break it */
    void verify(Arguments arguments) {
        if (!arguments.has(option) || arguments.has(other) == isNeeded) {
            return;
        }
        throw new UsageException(
                isNeeded
                        ? "Option '" + option.name() + "' means nothing without '" + other.name() + "': " + advice
                        : "Options '" + option.name() + "' and '" + other.name() + "' exclude each other: " + advice);
    }
}
