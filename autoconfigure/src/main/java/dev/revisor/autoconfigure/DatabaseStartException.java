package dev.revisor.autoconfigure;

import dev.revisor.command.DatabaseHints;
import dev.revisor.error.MigrationException;

/** One of several databases keeps the application from starting. */
final class DatabaseStartException extends MigrationException {

    private final String database;

    DatabaseStartException(String database, MigrationException failure) {
        super(
                "Database '" + database + "': "
                        + DatabaseHints.about(database).in(String.valueOf(failure.getMessage())),
                failure);
        this.database = database;
    }

    /** Its name. */
    String database() {
        return database;
    }
}
