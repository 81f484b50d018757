package dev.revisor.source;

import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import java.util.List;
import java.util.Objects;

/**
 * A revision that is about to be written.
 *
 * @param node its place in the graph, with the time of its creation
 * @param upgrade what leads to it
 * @param downgrade what leads back
 * @param notes comments for its reader
 */
public record RevisionDraft(RevisionNode node, List<Operation> upgrade, List<Operation> downgrade, Notes notes) {

    public RevisionDraft {
        Objects.requireNonNull(node.created(), "created");
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        Objects.requireNonNull(notes, "notes");
    }
}
