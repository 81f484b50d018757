package dev.revisor.autoconfigure;

import dev.revisor.error.MigrationException;

/** An application with several databases that does not say which of them is migrated. */
final class AmbiguousDataSourceException extends MigrationException {

    AmbiguousDataSourceException() {
        super("There are several DataSources and none of them is primary: mark the one to migrate with"
                + " '@RevisorDataSource', name it with 'revisor.data-source', or set 'revisor.url'");
    }
}
