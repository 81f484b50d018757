package dev.revisor.runner;

import dev.revisor.error.MigrationException;

/** A downgrade is to stop at a revision that the database does not have; nothing was run. */
public final class RevisionNotAppliedException extends MigrationException {

    private final String id;

    RevisionNotAppliedException(String id) {
        super("Revision '" + id
                + "' is not applied, so there is no way down to it: 'db current' says where the database"
                + " is, and 'db upgrade " + id + "' leads up");
        this.id = id;
    }

    /** The revision that was to be the end of the way. */
    public String id() {
        return id;
    }
}
