package dev.revisor.command;

/** One of the {@code db} commands. */
interface Command {

    /** What it is called and what it takes. */
    CommandSpec spec();

    /** Does it. */
    ExitCode run(Invocation invocation);
}
