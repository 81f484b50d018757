package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionNode;
import java.util.List;

/**
 * A database compared with the revisions of the application.
 *
 * @param state the comparison in one word
 * @param history what the database says
 * @param heads the heads of the application's graph
 * @param pending the application's revisions that the database lacks, in the order in which they would be applied
 * @param outOfOrder those of the pending ones that something applied comes after
 * @param unknown the applied revisions that the application doesn't know and that lie below none it knows
 * @param pruned the applied revisions that the application doesn't know any more and that lie below ones it knows
 */
public record MigrationStatus(
        MigrationState state,
        History history,
        List<String> heads,
        List<RevisionNode> pending,
        List<RevisionNode> outOfOrder,
        List<HistoryRow> unknown,
        List<HistoryRow> pruned) {

    public MigrationStatus {
        heads = List.copyOf(heads);
        pending = List.copyOf(pending);
        outOfOrder = List.copyOf(outOfOrder);
        unknown = List.copyOf(unknown);
        pruned = List.copyOf(pruned);
    }
}
