package dev.revisor.autoconfigure;

import dev.revisor.error.MigrationException;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.MigrationState;
import dev.revisor.runner.MigrationStatus;
import java.time.Duration;
import java.util.List;

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
            case PENDING, UP_TO_DATE, AHEAD -> describe(status.pending());
        };
    }

    private static String describe(List<RevisionNode> pending) {
        String first = "'" + pending.get(0).id() + "'";
        return pending.size() == 1
                ? "it lacks revision " + first
                : "it lacks " + pending.size() + " revisions, the first is " + first;
    }
}
