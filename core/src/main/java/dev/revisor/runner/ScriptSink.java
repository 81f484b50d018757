package dev.revisor.runner;

import dev.revisor.dialect.CodeStatement;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Statement;
import dev.revisor.dialect.TransactionGuard;
import dev.revisor.history.Direction;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.HistoryScript;
import dev.revisor.history.HistoryTables;
import dev.revisor.history.RowState;
import java.util.List;

/** Writes a plan as an SQL script that leaves the same database and history as the run itself. */
public final class ScriptSink {

    private final Dialect dialect;
    private final HistoryScript history;
    private final StepStatements rendering;

    public ScriptSink(Dialect dialect, HistoryTables tables) {
        this.dialect = dialect;
        this.history = new HistoryScript(dialect, tables);
        this.rendering = new StepStatements(dialect, null);
    }

    /**
     * The script of a plan, for the database's own client.
     *
     * @param plan planned with a connection or, with an {@linkplain dev.revisor.history.History#assumed assumed}
     *     history, without one
     * @throws RefusedRevisionException if something stands in the way of the plan
     * @throws CodeWithoutSqlException if a revision runs code and brings no SQL for it
     */
    public String script(MigrationPlan plan) {
        plan.requirePossible();
        ScriptText text = new ScriptText(dialect);
        if (!plan.isEmpty() && !plan.history().exists()) {
            history.creation().forEach(text::statement);
        }
        long ordinal = plan.history().nextOrdinal();
        for (PlannedStep step : plan.steps()) {
            write(step, ordinal++, text);
        }
        return text.toString();
    }

    private void write(PlannedStep step, long ordinal, ScriptText text) {
        TransactionGuard guard = dialect.transactionGuard(step.operations());
        text.heading(step);
        guard.scriptBeforeTransaction().forEach(statement -> text.statement(statement.text()));
        text.begin();
        for (Statement statement : rendering.render(step.operations(), step.before())) {
            write(step, statement, text);
        }
        record(step, ordinal).forEach(text::statement);
        guard.scriptBeforeCommit().forEach(statement -> text.statement(statement.text()));
        text.commit();
    }

    private static void write(PlannedStep step, Statement statement, ScriptText text) {
        String sql = statement.text();
        if (statement instanceof CodeStatement code) {
            if (code.sql() == null) {
                throw new CodeWithoutSqlException(step.revision().id(), code.text());
            }
            sql = code.sql();
        }
        if (statement.outsideTransaction()) {
            text.outsideTransaction(sql);
        } else {
            text.statement(sql);
        }
    }

    private List<String> record(PlannedStep step, long ordinal) {
        if (step.direction() == Direction.DOWNGRADE) {
            return List.of(history.delete(step.revision().id()));
        }
        HistoryRow row =
                HistoryRow.of(step.revision(), ordinal, RowState.APPLIED).withChecksum(step.checksum());
        return List.of(history.insert(row, rendering.downgradeScript(step).orElse(null)));
    }
}
