package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.JournalRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Stops everything but a resume while a revision is unfinished. */
final class Unfinished {

    private Unfinished() {}

    /** Finds the account of a revision. */
    @FunctionalInterface
    interface Accounts {

        List<JournalRow> of(String revision) throws SQLException;
    }

    /**
     * The history, in which no revision is unfinished.
     *
     * @throws UnfinishedRevisionException if one is
     */
    static History refuse(History history, Accounts accounts) throws SQLException {
        Optional<HistoryRow> unfinished = history.unfinished();
        if (unfinished.isPresent()) {
            throw new UnfinishedRevisionException(
                    unfinished.get(), accounts.of(unfinished.get().id()));
        }
        return history;
    }
}
