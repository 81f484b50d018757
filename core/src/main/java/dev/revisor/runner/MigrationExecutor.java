package dev.revisor.runner;

import java.util.Collection;

/**
 * Changes a database: takes its lock, reads the history again under it, and runs what is to be run. When there is
 * nothing to do, no lock is taken and nothing is created.
 */
public final class MigrationExecutor {

    private final RunnerContext context;
    private final RunOptions options;
    private final RunListener listener;

    public MigrationExecutor(RunnerContext context, RunOptions options, RunListener listener) {
        this.context = context;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Applies what is missing up to a target.
     *
     * @param target see {@link dev.revisor.revision.RevisionGraph#resolve}
     * @throws dev.revisor.error.MigrationException if something is in the way or fails
     */
    public RunReport upgrade(String target) {
        throw new UnsupportedOperationException(context + " " + options + " " + listener);
    }

    /**
     * Undoes what a plan says, if the database is still as it was when that was planned.
     *
     * @param plan made by {@link MigrationReader#planDowngrade}
     * @throws dev.revisor.error.MigrationException if something is in the way or fails
     */
    public RunReport downgrade(MigrationPlan plan) {
        throw new UnsupportedOperationException(plan.toString());
    }

    /**
     * Goes on with the revision that was begun and not finished; others that are pending stay so.
     *
     * @throws dev.revisor.error.MigrationException if there is none, or it can't go on there, or it fails again
     */
    public RunReport resume(ResumePoint point) {
        throw new UnsupportedOperationException(point.toString());
    }

    /**
     * Says that the database is at these revisions, without running any: it gets rows for them and all their ancestors,
     * and loses the others.
     *
     * @param targets see {@link dev.revisor.revision.RevisionGraph#resolve}; base empties the history
     * @param purge whether rows that stay are written anew
     */
    public StampReport stamp(Collection<String> targets, boolean purge) {
        throw new UnsupportedOperationException(targets + " " + purge);
    }
}
