package dev.revisor.runner;

import dev.revisor.error.MigrationException;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.JournalRow;
import java.util.List;

/** A revision was begun, could not be rolled back and was not finished; nothing more is run until it is. */
public final class UnfinishedRevisionException extends MigrationException {

    private final HistoryRow row;
    private final List<JournalRow> statements;

    /** The revision, and the account of its statements. */
    UnfinishedRevisionException(HistoryRow row, List<JournalRow> statements) {
        super("Revision '" + row.id() + "' is unfinished, and nothing was run: " + new Account(statements).text());
        this.row = row;
        this.statements = List.copyOf(statements);
    }

    /** The row of the revision. */
    public HistoryRow row() {
        return row;
    }

    /** Its statements in order, each with what is known about it. */
    public List<JournalRow> statements() {
        return statements;
    }
}
