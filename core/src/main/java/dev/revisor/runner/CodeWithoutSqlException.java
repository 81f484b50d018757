package dev.revisor.runner;

import dev.revisor.error.MigrationException;

/** A script was asked for, and a revision runs code for which it brings no SQL. */
public final class CodeWithoutSqlException extends MigrationException {

    private final String revision;

    CodeWithoutSqlException(String revision, String description) {
        super(message(revision, description, "needs a connection, so that no script can hold it"));
        this.revision = revision;
    }

    /** The code failed when it was asked for its SQL. */
    CodeWithoutSqlException(String revision, String description, Throwable cause) {
        super(
                cause instanceof CodeWithoutSqlException
                        ? String.valueOf(cause.getMessage())
                        : message(revision, description, "could not tell its SQL for a script (" + cause + ")"),
                cause);
        this.revision = revision;
    }

    private static String message(String revision, String description, String what) {
        return "Revision '" + revision + "' runs code, '" + description + "', which " + what
                + ": give 'run' the SQL that does the same as its third argument, let the code give it to"
                + " 'context.execute', or run this part of the history without '--sql'";
    }

    /** The id of the revision. */
    public String revision() {
        return revision;
    }
}
