package dev.revisor.runner;

import dev.revisor.history.History;

/** Answers questions about a database; creates and changes nothing in it. */
public final class MigrationReader {

    private final RunnerContext context;

    public MigrationReader(RunnerContext context) {
        this.context = context;
    }

    /** What the database says about itself; empty where there is no table yet. */
    public History history() {
        throw new UnsupportedOperationException(context.toString());
    }

    /** Where the database stands, compared with the application. */
    public MigrationStatus status() {
        throw new UnsupportedOperationException(context.toString());
    }

    /** What {@link MigrationExecutor#upgrade} would run. */
    public MigrationPlan planUpgrade(String target, RunOptions options) {
        throw new UnsupportedOperationException(target + options);
    }

    /** What {@link MigrationExecutor#downgrade} would run, with the rows that would be lost counted. */
    public MigrationPlan planDowngrade(String target) {
        throw new UnsupportedOperationException(target);
    }
}
