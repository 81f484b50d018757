package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The application's graph with the rows that have no file, each where its row, or the row of one above it, says. */
final class RowGraph {

    private RowGraph() {}

    static RevisionGraph of(RevisionGraph graph, History history) {
        Map<String, HistoryRow> rows = history.byId();
        Set<String> strangers = new LinkedHashSet<>(rows.keySet());
        strangers.removeAll(graph.ids());
        if (strangers.isEmpty()) {
            return graph;
        }
        List<RevisionNode> nodes = new ArrayList<>();
        for (RevisionNode node : graph.ordered()) {
            HistoryRow row = rows.get(node.id());
            nodes.add(row == null ? node : withParents(node, row, strangers));
        }
        Set<String> all = new LinkedHashSet<>(graph.ids());
        all.addAll(strangers);
        history.rows().stream()
                .filter(row -> strangers.contains(row.id()))
                .forEach(row -> nodes.add(withParents(RevisionNode.of(row.id()).withMessage(row.message()), row, all)));
        return RevisionGraph.of(nodes);
    }

    private static RevisionNode withParents(RevisionNode node, HistoryRow row, Set<String> candidates) {
        return node.withRevises(joined(node.revises(), row.revises(), candidates))
                .withDependsOn(joined(node.dependsOn(), row.dependsOn(), candidates));
    }

    private static List<String> joined(Collection<String> ids, Collection<String> more, Set<String> candidates) {
        Set<String> joined = new LinkedHashSet<>(ids);
        more.stream().filter(candidates::contains).forEach(joined::add);
        return List.copyOf(joined);
    }
}
