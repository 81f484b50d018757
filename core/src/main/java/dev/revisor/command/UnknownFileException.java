package dev.revisor.command;

import dev.revisor.error.MigrationException;

/** A revision that was to be changed has no source file here. */
final class UnknownFileException extends MigrationException {

    private final String revision;

    UnknownFileException(String revision) {
        super("The source file of revision '" + revision
                + "' is not known: run this where the sources are, or say where with 'revisor.source-directory'");
        this.revision = revision;
    }

    /** The id of the revision. */
    String revision() {
        return revision;
    }
}
