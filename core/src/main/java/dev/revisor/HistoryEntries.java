package dev.revisor;

import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.MigrationStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the revisions of the application and the rows of the database into one list. */
final class HistoryEntries {

    private HistoryEntries() {}

    static List<HistoryEntry> of(RevisionGraph graph, MigrationStatus status) {
        Map<String, HistoryRow> rows = status.history().byId();
        Set<String> heads = Set.copyOf(graph.heads());
        Set<String> current = status.history().current();
        List<HistoryEntry> entries = new ArrayList<>();
        status.pruned().forEach(row -> entries.add(stranger(row, current)));
        for (RevisionNode node : graph.ordered()) {
            entries.add(new HistoryEntry(
                    node, rows.get(node.id()), true, heads.contains(node.id()), current.contains(node.id())));
        }
        status.unknown().forEach(row -> entries.add(stranger(row, current)));
        Collections.reverse(entries);
        return List.copyOf(entries);
    }

    private static HistoryEntry stranger(HistoryRow row, Set<String> current) {
        return new HistoryEntry(row.node(), row, false, false, current.contains(row.id()));
    }
}
