package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The revisions that were given other parents after they were applied. Their rows get what they come after now, so that
 * rows alone say where the database is.
 */
final class MovedRevisions {

    private final RevisionGraph graph;
    private final Set<String> applied;

    private MovedRevisions(RevisionGraph graph, Set<String> applied) {
        this.graph = graph;
        this.applied = applied;
    }

    /**
     * Those of some rows that lie elsewhere now, where that keeps every row in its place: what a revision comes after is
     * there, and what it came after is known.
     *
     * @param rows what stays of the history
     * @param added what is applied besides
     */
    static List<RevisionNode> of(RevisionGraph graph, Collection<HistoryRow> rows, Collection<String> added) {
        Set<String> applied = new LinkedHashSet<>(added);
        rows.stream().filter(HistoryRow::isComplete).map(HistoryRow::id).forEach(applied::add);
        MovedRevisions moved = new MovedRevisions(graph, applied);
        return rows.stream().flatMap(row -> moved.node(row).stream()).toList();
    }

    static void follow(RunSession session) throws SQLException {
        History history = session.history().read(session.connection());
        for (RevisionNode node : of(session.context().revisions().graph(), history.rows(), List.of())) {
            session.history().updateParents(session.connection(), node);
        }
    }

    private Optional<RevisionNode> node(HistoryRow row) {
        return graph.node(row.id()).filter(node -> isMoved(row, node) && isInPlace(node) && leavesNobody(row));
    }

    private static boolean isMoved(HistoryRow row, RevisionNode node) {
        return !Set.copyOf(row.revises()).equals(Set.copyOf(node.revises()))
                || !Set.copyOf(row.dependsOn()).equals(Set.copyOf(node.dependsOn()));
    }

    private boolean isInPlace(RevisionNode node) {
        return applied.containsAll(node.revises()) && applied.containsAll(node.dependsOn());
    }

    /** A row without a file is known to lie below another only because that one names it. */
    private boolean leavesNobody(HistoryRow row) {
        return Stream.concat(row.revises().stream(), row.dependsOn().stream())
                .noneMatch(id -> applied.contains(id) && graph.node(id).isEmpty());
    }
}
