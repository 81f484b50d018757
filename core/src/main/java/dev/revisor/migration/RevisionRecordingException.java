package dev.revisor.migration;

import dev.revisor.error.MigrationException;

/** The code of a revision threw something while it was asked what it does. */
public final class RevisionRecordingException extends MigrationException {

    private final String id;

    RevisionRecordingException(RevisionScript script, String direction, Throwable cause) {
        super(
                "Revision '" + script.node().id() + "' can't say what it does: " + direction + "() of '"
                        + script.origin() + "' throws " + cause + ". Correct it",
                cause);
        this.id = script.node().id();
    }

    /** The revision. */
    public String id() {
        return id;
    }
}
