package dev.revisor.autoconfigure;

import dev.revisor.error.MigrationException;
import dev.revisor.runner.MigrationState;
import dev.revisor.runner.MigrationStatus;

/** A start that was to make sure that the database has every revision, and found that it doesn't. */
final class UnverifiedDatabaseException extends MigrationException {

    private final MigrationStatus status;

    UnverifiedDatabaseException(MigrationStatus status) {
        super("The database is not up to date (" + describe(status) + ") and 'revisor.on-startup' is 'verify': run '"
                + (status.state() == MigrationState.UNFINISHED ? "db resume" : "db upgrade") + "' first");
        this.status = status;
    }

    /** How the database compares with the application. */
    MigrationStatus status() {
        return status;
    }

    private static String describe(MigrationStatus status) {
        return switch (status.state()) {
            case UNFINISHED -> "a revision was begun and not finished";
            case DIVERGED -> "it lacks revisions of this application and has others";
            case PENDING, UP_TO_DATE, AHEAD ->
                "it lacks " + status.pending().size() + " revisions, the first is '"
                        + status.pending().get(0).id() + "'";
        };
    }
}
