package dev.revisor.runner;

import dev.revisor.error.MigrationException;
import dev.revisor.revision.RevisionNode;
import java.util.List;

/** A revision is missing that should have been applied before one that is; nothing was run. */
public final class OutOfOrderRevisionException extends MigrationException {

    private final List<RevisionNode> revisions;

    /** The missing revisions, at least one. */
    OutOfOrderRevisionException(List<RevisionNode> revisions) {
        super("Revision '" + revisions.get(0).id() + "' is not applied, but revisions that come after it are: apply it"
                + " now with 'db upgrade --out-of-order', or say with 'db stamp' that the database has it");
        this.revisions = List.copyOf(revisions);
    }

    /** The missing revisions, in the order in which they should have been applied. */
    public List<RevisionNode> revisions() {
        return revisions;
    }
}
