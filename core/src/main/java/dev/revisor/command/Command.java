package dev.revisor.command;

/** One of the {@code db} commands. */
interface Command {

    /** What it is called and what it takes. */
    CommandSpec spec();

    /** Whether it is about a database, so that there has to be one. */
    default boolean isAboutDatabase() {
        return true;
    }

    /** Does it. */
    ExitCode run(Invocation invocation);
}
