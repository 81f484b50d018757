package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionNode;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Writes into the rows of revisions that were given other parents after they were applied what they come after now, so
 * that rows alone say where the database is.
 */
final class MovedRevisions {

    private MovedRevisions() {}

    static void follow(RunSession session) throws SQLException {
        History history = session.history().read(session.connection());
        for (HistoryRow row : history.rows()) {
            Optional<RevisionNode> node = session.context().revisions().graph().node(row.id());
            if (node.isPresent() && isMoved(row, node.get())) {
                session.history().updateParents(session.connection(), node.get());
            }
        }
    }

    private static boolean isMoved(HistoryRow row, RevisionNode node) {
        return !row.revises().equals(node.revises()) || !row.dependsOn().equals(node.dependsOn());
    }
}
