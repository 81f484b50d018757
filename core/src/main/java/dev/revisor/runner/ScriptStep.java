package dev.revisor.runner;

import dev.revisor.dialect.CodeStatement;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import dev.revisor.dialect.TransactionGuard;
import dev.revisor.history.Direction;
import dev.revisor.history.HistoryScript;
import dev.revisor.history.HistoryTables;
import dev.revisor.history.RowState;
import dev.revisor.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One revision in a script: its statements, and its row in the history at every moment as a run would leave it. */
final class ScriptStep {

    private final Dialect dialect;
    private final HistoryScript history;
    private final PlannedStep step;
    private final RunOptions options;
    private final StepStatements rendering;

    ScriptStep(Dialect dialect, HistoryTables tables, PlannedStep step, RunOptions options) {
        this.dialect = dialect;
        this.history = new HistoryScript(dialect, tables);
        this.step = step;
        this.options = options;
        this.rendering = new StepStatements(dialect, null);
    }

    /**
     * Writes it.
     *
     * @param following what comes after it in the same transaction
     */
    void write(List<Operation> following, TransactionGuard guard, ScriptText text) {
        List<Statement> statements = rendering.render(step.operations(), step.before(), following);
        boolean canStopHalfway =
                !statements.isEmpty() && (!dialect.hasTransactionalDdl() || PlanRun.leavesTransaction(step));
        if (canStopHalfway) {
            text.statement(begun());
        }
        statements.forEach(statement -> write(statement, guard, text));
        text.statement(canStopHalfway ? finished() : done());
    }

    private void write(Statement statement, TransactionGuard guard, ScriptText text) {
        if (statement.outsideTransaction()) {
            text.commit(guard);
            sql(statement).forEach(text::statement);
            text.begin(guard);
        } else if (statement instanceof SqlStatement sql && sql.isDdl()) {
            text.statement(sql.text());
        } else {
            sql(statement).forEach(text::data);
        }
    }

    private List<String> sql(Statement statement) {
        if (!(statement instanceof CodeStatement code)) {
            return List.of(statement.text());
        }
        return ScriptContext.statements(step.revision().id(), code, dialect.database(), options.arguments());
    }

    private String begun() {
        return isUpgrade()
                ? history.insert(step.revision(), RowState.RUNNING, step.checksum(), null)
                : history.begin(step.revision().id());
    }

    private String finished() {
        return isUpgrade() ? history.finish(step.revision().id(), downgradeSql()) : done();
    }

    private String done() {
        return isUpgrade()
                ? history.insert(step.revision(), RowState.APPLIED, step.checksum(), downgradeSql())
                : history.delete(step.revision().id());
    }

    private @Nullable String downgradeSql() {
        return rendering.downgradeScript(step).orElse(null);
    }

    private boolean isUpgrade() {
        return step.direction() == Direction.UPGRADE;
    }
}
