package dev.revisor.runner;

import dev.revisor.error.MigrationException;

/** An unfinished revision can't be gone on with where it was asked to. */
public final class InvalidResumePointException extends MigrationException {

    private final String revision;

    InvalidResumePointException(String revision, String fault) {
        super("Revision '" + revision + "' can't go on there: " + fault);
        this.revision = revision;
    }

    /** The id of the revision. */
    public String revision() {
        return revision;
    }
}
