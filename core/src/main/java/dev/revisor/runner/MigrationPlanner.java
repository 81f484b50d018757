package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.schema.Database;

/** Finds the way from a history to a target; pure, without a database. */
public final class MigrationPlanner {

    private final Revisions revisions;
    private final Database database;

    public MigrationPlanner(Revisions revisions, Database database) {
        this.revisions = revisions;
        this.database = database;
    }

    /**
     * What is missing up to a target.
     *
     * @throws dev.revisor.error.MigrationException if the target is unknown, or the history does not fit the graph
     */
    public MigrationPlan upgrade(History history, String target, RunOptions options) {
        throw new UnsupportedOperationException(revisions + " " + database + history + target + options);
    }

    /**
     * What is to be undone down to a target.
     *
     * @throws dev.revisor.error.MigrationException if the target is unknown
     */
    public MigrationPlan downgrade(History history, String target) {
        throw new UnsupportedOperationException(history + target);
    }
}
