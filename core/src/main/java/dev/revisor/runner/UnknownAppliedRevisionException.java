package dev.revisor.runner;

import dev.revisor.error.MigrationException;
import dev.revisor.history.HistoryRow;
import java.util.List;

/** The database has revisions that the application doesn't know; nothing was run. */
public final class UnknownAppliedRevisionException extends MigrationException {

    private final List<HistoryRow> rows;
    private final MigrationState state;

    /** The unknown revisions, at least one, and whether the application has pending ones besides. */
    UnknownAppliedRevisionException(List<HistoryRow> rows, MigrationState state) {
        super(message(rows.get(rows.size() - 1)));
        this.rows = List.copyOf(rows);
        this.state = state;
    }

    /** The unknown revisions, in the order of their application. */
    public List<HistoryRow> rows() {
        return rows;
    }

    /** {@link MigrationState#AHEAD} or {@link MigrationState#DIVERGED}. */
    public MigrationState state() {
        return state;
    }

    private static String message(HistoryRow row) {
        String what = row.message().isEmpty() ? "" : " (" + row.message() + ")";
        return "The database is at revision '" + row.id() + "'" + what + ", which this application does not have:"
                + " deploy the version that has it, undo it with 'db downgrade', or say with 'db stamp' what the"
                + " database really has";
    }
}
