package dev.revisor.runner;

import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionNode;
import java.util.List;

/**
 * What a stamp changed.
 *
 * @param added the revisions that got a row
 * @param removed the rows that are gone
 */
public record StampReport(List<RevisionNode> added, List<HistoryRow> removed) {

    public StampReport {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
