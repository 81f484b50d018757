package dev.revisor.dialect;

import dev.revisor.error.MigrationException;
import dev.revisor.schema.Database;

/** An operation that the database has nothing for. */
public final class UnsupportedOperationOnDatabaseException extends MigrationException {

    private final Database database;

    public UnsupportedOperationOnDatabaseException(Database database, String message) {
        super(message);
        this.database = database;
    }

    /** The database that has nothing for it. */
    public Database database() {
        return database;
    }
}
