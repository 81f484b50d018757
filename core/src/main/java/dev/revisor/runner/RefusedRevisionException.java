package dev.revisor.runner;

import dev.revisor.error.MigrationException;
import dev.revisor.history.Direction;
import java.util.List;

/** A revision on the way says that it can't be gone; nothing was run. */
public final class RefusedRevisionException extends MigrationException {

    private final List<Refusal> refusals;

    /** What stands in the way, at least one thing. */
    RefusedRevisionException(List<Refusal> refusals) {
        super(message(refusals.get(0)));
        this.refusals = List.copyOf(refusals);
    }

    /** Everything that stands in the way, in the order of the run. */
    public List<Refusal> refusals() {
        return refusals;
    }

    private static String message(Refusal refusal) {
        String id = refusal.revision().id();
        return refusal.direction() == Direction.DOWNGRADE
                ? "Revision '" + id + "' can't be undone: " + refusal.reason()
                        + ". Nothing was run; write its downgrade, or restore a backup and 'db stamp' what it has"
                : "Revision '" + id + "' can't be applied here: " + refusal.reason() + ". Nothing was run";
    }
}
