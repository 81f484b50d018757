package dev.revisor.runner;

import dev.revisor.history.Direction;
import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Where a database is while the steps of a plan are done, one after the other. */
final class Course {

    private final Map<String, RevisionNode> applied = new HashMap<>();
    private final Map<String, Integer> children = new HashMap<>();
    private final Set<String> current;

    Course(History history) {
        history.rows().stream().map(HistoryRow::node).forEach(node -> {
            applied.put(node.id(), node);
            parents(node).forEach(parent -> children.merge(parent, 1, Integer::sum));
        });
        this.current = new LinkedHashSet<>(history.current());
    }

    /** The revisions that no other applied one names. */
    Set<String> current() {
        return Set.copyOf(current);
    }

    void pass(PlannedStep step) {
        if (step.direction() == Direction.UPGRADE) {
            apply(step.revision());
        } else {
            undo(step.revision().id());
        }
    }

    private void apply(RevisionNode node) {
        applied.put(node.id(), node);
        parents(node).forEach(parent -> {
            children.merge(parent, 1, Integer::sum);
            current.remove(parent);
        });
        if (!children.containsKey(node.id())) {
            current.add(node.id());
        }
    }

    private void undo(String id) {
        RevisionNode node = Objects.requireNonNull(applied.remove(id), id);
        current.remove(id);
        parents(node).forEach(parent -> {
            children.computeIfPresent(parent, (key, count) -> count == 1 ? null : count - 1);
            if (applied.containsKey(parent) && !children.containsKey(parent)) {
                current.add(parent);
            }
        });
    }

    private static Stream<String> parents(RevisionNode node) {
        return Stream.concat(node.revises().stream(), node.dependsOn().stream()).distinct();
    }
}
