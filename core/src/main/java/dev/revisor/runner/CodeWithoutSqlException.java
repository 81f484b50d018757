package dev.revisor.runner;

import dev.revisor.error.MigrationException;

/** A script was asked for, and a revision runs code for which it brings no SQL. */
public final class CodeWithoutSqlException extends MigrationException {

    private final String revision;

    public CodeWithoutSqlException(String revision, String description) {
        super("Revision '" + revision + "' runs code, '" + description
                + "', which no script can hold: give 'run' the SQL"
                + " that does the same as its third argument, or run this part of the history without '--sql'");
        this.revision = revision;
    }

    /** The id of the revision. */
    public String revision() {
        return revision;
    }
}
