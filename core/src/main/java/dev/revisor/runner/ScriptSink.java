package dev.revisor.runner;

import dev.revisor.dialect.Dialect;
import dev.revisor.history.HistoryTables;

/** Writes a plan as an SQL script that leaves the same database and history as the run itself. */
public final class ScriptSink {

    private final Dialect dialect;
    private final HistoryTables tables;

    public ScriptSink(Dialect dialect, HistoryTables tables) {
        this.dialect = dialect;
        this.tables = tables;
    }

    /**
     * The script of a plan.
     *
     * @param plan planned with a connection or, with an {@linkplain dev.revisor.history.History#assumed assumed}
     *     history, without one
     * @throws dev.revisor.error.MigrationException if the plan is refused, or runs code that brings no SQL
     */
    public String script(MigrationPlan plan) {
        throw new UnsupportedOperationException(dialect.displayName() + tables + plan);
    }
}
