package dev.revisor.source;

import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.ColumnAttributes;
import java.util.List;
import java.util.Objects;

/**
 * A revision that is about to be written.
 *
 * @param node its place in the graph, with the time of its creation
 * @param upgrade what leads to it
 * @param downgrade what leads back
 * @param notes comments for its reader
 * @param attributes what its file is to remember about columns
 */
public record RevisionDraft(
        RevisionNode node,
        List<Operation> upgrade,
        List<Operation> downgrade,
        Notes notes,
        ColumnAttributes attributes) {

    public RevisionDraft {
        Objects.requireNonNull(node.created(), "created");
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        Objects.requireNonNull(notes, "notes");
        Objects.requireNonNull(attributes, "attributes");
    }

    /** A revision whose file remembers nothing about columns. */
    public RevisionDraft(RevisionNode node, List<Operation> upgrade, List<Operation> downgrade, Notes notes) {
        this(node, upgrade, downgrade, notes, ColumnAttributes.NONE);
    }
}
