package dev.revisor.runner;

import dev.revisor.error.MigrationException;

/** An unfinished revision is not the one any more whose first statements ran. */
public final class RevisionChangedException extends MigrationException {

    private final String revision;

    RevisionChangedException(String revision, String difference) {
        super(
                "Revision '" + revision + "' was changed after its first statements had run: " + difference
                        + ". Put it back as it was, or bring the database in order by hand and say with 'db stamp' what it has");
        this.revision = revision;
    }

    /** The id of the revision. */
    public String revision() {
        return revision;
    }
}
