package dev.revisor.autoconfigure;

import dev.revisor.error.MigrationException;
import dev.revisor.runner.MigrationState;
import dev.revisor.runner.MigrationStatus;
import java.time.Duration;

/** A start that was to make sure that the database has every revision, and found that it doesn't. */
final class UnverifiedDatabaseException extends MigrationException {

    private final MigrationStatus status;

    private UnverifiedDatabaseException(MigrationStatus status, String mode) {
        super("The database is not up to date (" + describe(status) + ") and 'revisor.on-startup' is " + mode
                + ": run '" + (status.state() == MigrationState.UNFINISHED ? "db resume" : "db upgrade") + "' first");
        this.status = status;
    }

    static UnverifiedDatabaseException atOnce(MigrationStatus status) {
        return new UnverifiedDatabaseException(status, "'verify'");
    }

    static UnverifiedDatabaseException after(Duration waited, MigrationStatus status) {
        return new UnverifiedDatabaseException(
                status, "'wait', which ended after " + waited.toSeconds() + " s ('revisor.lock-timeout')");
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
