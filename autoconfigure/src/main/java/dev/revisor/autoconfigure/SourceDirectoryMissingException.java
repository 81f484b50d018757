package dev.revisor.autoconfigure;

import dev.revisor.error.MigrationException;

/** A command that writes files does not know where. */
final class SourceDirectoryMissingException extends MigrationException {

    SourceDirectoryMissingException() {
        super("The application's sources are not at hand: run the command where the application is built, or set"
                + " 'revisor.source-directory' to its 'src/main/java'. Nothing was written");
    }
}
