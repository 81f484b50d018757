package dev.revisor.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement of an unfinished revision.
 *
 * @param revision the id of the revision
 * @param direction which way it is gone
 * @param position the place of the statement, from 1
 * @param kind what it is
 * @param outsideTransaction whether it has to run in autocommit
 * @param statement the SQL, or the description of the code
 * @param state how far it is
 * @param error what the database said against it, or null
 */
public record JournalRow(
        String revision,
        Direction direction,
        int position,
        JournalKind kind,
        boolean outsideTransaction,
        String statement,
        JournalState state,
        @Nullable String error) {

    public JournalRow {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(state, "state");
    }

    /** This statement in another state. */
    public JournalRow in(JournalState other) {
        return new JournalRow(revision, direction, position, kind, outsideTransaction, statement, other, error);
    }

    /** This statement, refused by the database. */
    public JournalRow failed(String message) {
        return new JournalRow(
                revision, direction, position, kind, outsideTransaction, statement, JournalState.FAILED, message);
    }
}
