package dev.revisor.autogenerate;

import dev.revisor.operation.Operation;
import java.util.List;

/**
 * What a revision is going to do that is about to be written.
 *
 * @param upgrade the operations that lead to it
 * @param downgrade the operations that lead back
 */
public record DraftedRevision(List<Operation> upgrade, List<Operation> downgrade) {

    public DraftedRevision {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    /** This revision with another way there. */
    public DraftedRevision withUpgrade(List<Operation> other) {
        return new DraftedRevision(other, downgrade);
    }

    /** This revision with another way back. */
    public DraftedRevision withDowngrade(List<Operation> other) {
        return new DraftedRevision(upgrade, other);
    }
}
