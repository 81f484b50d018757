package dev.revisor.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Statements that can be told only when their turn comes, because what the database holds by then decides them: the
 * rebuild of a table keeps every trigger and column that earlier statements of the same run made, whoever wrote them.
 * Offline there are none: {@link SqlRenderer} then works from the replayed schema alone.
 *
 * @param text what they do, for people
 * @param expansion the statements
 * @param outsideTransaction whether they have to run in autocommit
 */
public record DeferredStatements(String text, Expansion expansion, boolean outsideTransaction) implements Statement {

    /** Finds the statements at their turn. */
    @FunctionalInterface
    public interface Expansion {

        /**
         * The statements to run next, in order.
         *
         * @param connection the connection of the run, after everything before; only read from
         */
        List<SqlStatement> expand(Connection connection) throws SQLException;
    }

    public DeferredStatements {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(expansion, "expansion");
    }

    @Override
    public DeferredStatements inAutocommit() {
        return new DeferredStatements(text, expansion, true);
    }
}
