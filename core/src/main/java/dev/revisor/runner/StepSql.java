package dev.revisor.runner;

import dev.revisor.dialect.CodeStatement;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.Refuse;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return inverse == null ? Optional.empty() : refusals(inverse).findFirst();
    }

    private List<String> statements(List<Operation> operations, Schema before) {
        return refusals(operations).findAny().isPresent()
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

    private static Stream<String> refusals(List<Operation> operations) {
        return operations.stream().flatMap(operation -> {
            if (operation instanceof OutsideTransaction outside) {
                return refusals(outside.operations());
            }
            return operation instanceof Refuse refuse ? Stream.of(refuse.reason()) : Stream.empty();
        });
    }
}
