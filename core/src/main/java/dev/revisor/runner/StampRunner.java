package dev.revisor.runner;

import dev.revisor.history.Checksum;
import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.RowState;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes a history without running anything. */
final class StampRunner {

    private final RunSession session;
    private final Revisions revisions;
    private final Connection connection;
    private final List<RevisionNode> added = new ArrayList<>();
    private final List<HistoryRow> removed = new ArrayList<>();

    StampRunner(RunSession session) {
        this.session = session;
        this.revisions = session.context().revisions();
        this.connection = session.connection();
    }

    StampReport stamp(Collection<String> targets, boolean purge) throws SQLException {
        History before = session.history().read(connection);
        List<RevisionNode> wanted = new StampTarget(revisions.graph(), before).wanted(targets, purge);
        session.history().createIfMissing(connection);
        Set<String> journaled = journaled(before);
        Transactions.run(session, () -> {
            History history = session.history().read(connection);
            remove(history, wanted, purge);
            add(session.history().read(connection), wanted);
            for (String id : journaled) {
                session.journal().delete(connection, id);
            }
            MovedRevisions.follow(session);
        });
        return new StampReport(added, removed);
    }

    /** Stamps the heads of a database without history, in the transaction that is open. */
    void stampHeads() throws SQLException {
        add(session.history().read(connection), revisions.graph().ordered());
    }

    /** The revisions that got a row. */
    List<RevisionNode> added() {
        return List.copyOf(added);
    }

    /** Asked before a transaction begins, which a missing table would break: a script keeps no account. */
    private Set<String> journaled(History history) throws SQLException {
        Set<String> journaled = new LinkedHashSet<>();
        for (HistoryRow row : history.rows()) {
            if (!row.isComplete()
                    && !session.journal().read(connection, row.id()).isEmpty()) {
                journaled.add(row.id());
            }
        }
        return journaled;
    }

    private void remove(History history, List<RevisionNode> wanted, boolean purge) throws SQLException {
        Set<String> ids =
                new LinkedHashSet<>(wanted.stream().map(RevisionNode::id).toList());
        for (HistoryRow row : history.rows()) {
            boolean stays = row.isComplete() && ids.contains(row.id()) && !purge;
            if (!stays) {
                session.history().delete(connection, row.id());
                removed.add(row);
            }
        }
    }

    private void add(History history, List<RevisionNode> wanted) throws SQLException {
        long ordinal = history.nextOrdinal();
        Set<String> there = history.byId().keySet();
        for (RevisionNode node : wanted) {
            if (!there.contains(node.id())) {
                RevisionScript script = revisions.script(node.id()).orElseThrow();
                HistoryRow row = HistoryRow.of(node, ordinal++, RowState.STAMPED)
                        .withChecksum(Checksum.of(script))
                        .by(RunningUser.name());
                session.history().insert(connection, row, null);
                added.add(node);
            }
        }
    }
}
