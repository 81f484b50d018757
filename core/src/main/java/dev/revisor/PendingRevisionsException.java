package dev.revisor;

import dev.revisor.error.MigrationException;
import dev.revisor.revision.RevisionNode;
import java.util.List;

/** A comparison that would be wrong because the database lacks revisions. */
public final class PendingRevisionsException extends MigrationException {

    private final List<RevisionNode> pending;

    PendingRevisionsException(List<RevisionNode> pending) {
        super("The database lacks " + pending.size() + (pending.size() == 1 ? " revision" : " revisions")
                + ", the first is '" + pending.get(0).id() + "': run 'db upgrade' first, or add '--upgrade'");
        this.pending = List.copyOf(pending);
    }

    /** The revisions that the database lacks. */
    public List<RevisionNode> pending() {
        return pending;
    }
}
