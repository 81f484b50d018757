package dev.revisor.runner;

import dev.revisor.dialect.CodeStatement;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.Operation;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Schema;
import java.util.List;
import java.util.Optional;

/** What one step of a plan does, as SQL to read; code is told by its description. */
public final class StepSql {

    private final StepStatements rendering;
    private final Dialect dialect;
    private final PlannedStep step;

    public StepSql(Dialect dialect, PlannedStep step) {
        this.rendering = new StepStatements(dialect, null);
        this.dialect = dialect;
        this.step = step;
    }

    /** The statements of the step, or nothing where it can't be done. */
    public List<String> statements() {
        return statements(step.operations(), step.before());
    }

    /** The statements that undo a step up, or nothing where it can't be undone. */
    public List<String> inverse() {
        List<Operation> inverse = step.inverse();
        return inverse == null || whyIrreversible().isPresent()
                ? List.of()
                : statements(inverse, Replay.apply(step.before(), step.operations(), dialect.database()));
    }

    /** Why a step up can't be undone, or nothing where it can. */
    public Optional<String> whyIrreversible() {
        List<Operation> inverse = step.inverse();
        return inverse == null ? Optional.empty() : Refusals.reasons(inverse).findFirst();
    }

    private List<String> statements(List<Operation> operations, Schema before) {
        return Refusals.reasons(operations).findAny().isPresent()
                ? List.of()
                : rendering.render(operations, before).stream()
                        .map(StepSql::text)
                        .toList();
    }

    private static String text(Statement statement) {
        if (!(statement instanceof CodeStatement code)) {
            return statement.text();
        }
        String sql = code.sql();
        return sql == null ? "-- code: " + code.text().replaceAll("\\s+", " ") : sql;
    }
}
