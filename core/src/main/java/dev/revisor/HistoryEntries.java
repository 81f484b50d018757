package dev.revisor;

import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Brings the revisions of the application and the rows of the database into one list. */
final class HistoryEntries {

    private HistoryEntries() {}

    static List<HistoryEntry> of(RevisionGraph graph, History history) {
        Set<String> heads = Set.copyOf(graph.heads());
        Set<String> current = history.current();
        List<HistoryEntry> entries = new ArrayList<>();
        for (RevisionNode node : graph.ordered()) {
            HistoryRow row = history.row(node.id()).orElse(null);
            entries.add(new HistoryEntry(node, row, true, heads.contains(node.id()), current.contains(node.id())));
        }
        for (HistoryRow row : history.rows()) {
            if (graph.node(row.id()).isEmpty()) {
                entries.add(new HistoryEntry(row.node(), row, false, false, current.contains(row.id())));
            }
        }
        Collections.reverse(entries);
        return List.copyOf(entries);
    }
}
