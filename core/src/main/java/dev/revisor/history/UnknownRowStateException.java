package dev.revisor.history;

import dev.revisor.error.MigrationException;

/** A row of the history says something that only a newer version of Revisor, or nobody, understands. */
public final class UnknownRowStateException extends MigrationException {

    private final String revision;
    private final String state;

    UnknownRowStateException(String revision, String state) {
        super("The history says of revision '" + revision + "' that it is '" + state
                + "', which this version of Revisor"
                + " does not know: use the version that wrote it, or correct the row");
        this.revision = revision;
        this.state = state;
    }

    /** The id of the revision. */
    public String revision() {
        return revision;
    }

    /** What its row says. */
    public String state() {
        return state;
    }
}
