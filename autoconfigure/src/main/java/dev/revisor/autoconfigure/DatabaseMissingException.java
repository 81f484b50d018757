package dev.revisor.autoconfigure;

import dev.revisor.error.MigrationException;

/** An application in which Revisor found nothing to migrate, or was told not to. */
final class DatabaseMissingException extends MigrationException {

    DatabaseMissingException() {
        super("The application has no database to migrate: it needs one DataSource, a primary one or one marked with"
                + " '@RevisorDataSource', 'revisor.data-source', 'revisor.url' or 'revisor.databases.*'; and"
                + " 'revisor.enabled' must not be false");
    }
}
