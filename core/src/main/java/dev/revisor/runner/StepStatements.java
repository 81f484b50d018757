package dev.revisor.runner;

import dev.revisor.dialect.DeferredStatements;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import dev.revisor.error.MigrationException;
import dev.revisor.operation.Operation;
import dev.revisor.operation.Replay;
import dev.revisor.operation.RunCode;
import dev.revisor.schema.Schema;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The statements of a revision on one database. */
final class StepStatements {

    private static final Logger LOGGER = LoggerFactory.getLogger(StepStatements.class);

    private final Dialect dialect;
    private final @Nullable Connection connection;

    /**
     * Renders for one database.
     *
     * @param connection a connection to it, or null offline
     */
    StepStatements(Dialect dialect, @Nullable Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** Operations that are rendered together, everything up to code, or code, and the others behind them. */
    record Run(List<Operation> operations, Schema before, List<Operation> later) {}

    /**
     * The runs of operations.
     *
     * @param following what comes after all of them in the same transaction
     */
    List<Run> runs(List<Operation> operations, Schema before, List<Operation> following) {
        List<Run> runs = new ArrayList<>();
        List<Operation> open = new ArrayList<>();
        Schema start = before;
        Schema schema = before;
        for (int position = 0; position < operations.size(); position++) {
            Operation operation = operations.get(position);
            if (operation instanceof RunCode) {
                List<Operation> later = joined(operations.subList(position, operations.size()), following);
                runs.add(new Run(List.copyOf(open), start, later));
                runs.add(new Run(List.of(operation), schema, later.subList(1, later.size())));
                open.clear();
                start = schema;
                continue;
            }
            open.add(operation);
            schema = Replay.apply(schema, operation, dialect.database());
        }
        runs.add(new Run(open, start, following));
        return runs.stream().filter(run -> !run.operations().isEmpty()).toList();
    }

    private static List<Operation> joined(List<Operation> first, List<Operation> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    List<Statement> render(Run run) {
        return dialect.renderer().render(run.operations(), new RenderContext(run.before(), connection, run.later()));
    }

    List<Statement> render(List<Operation> operations, Schema before) {
        return render(operations, before, List.of());
    }

    List<Statement> render(List<Operation> operations, Schema before, List<Operation> following) {
        return runs(operations, before, following).stream()
                .flatMap(run -> render(run).stream())
                .toList();
    }

    /** The script that undoes a step that has just been gone up, or nothing where it needs code or can't be told. */
    Optional<String> downgradeScript(PlannedStep step) {
        if (step.inverse() == null || Refusals.reasons(step.inverse()).findAny().isPresent()) {
            return Optional.empty();
        }
        Schema after = Replay.apply(step.before(), step.operations(), dialect.database());
        try {
            List<Statement> statements = render(step.inverse(), after);
            return statements.stream().anyMatch(DeferredStatements.class::isInstance)
                    ? script(new StepStatements(dialect, null).render(step.inverse(), after))
                    : script(statements);
        } catch (MigrationException failure) {
            LOGGER.debug(
                    "What undoes revision '{}' can't be told in advance",
                    step.revision().id(),
                    failure);
            return Optional.empty();
        }
    }

    private static Optional<String> script(List<Statement> statements) {
        return statements.stream().allMatch(SqlStatement.class::isInstance)
                ? DowngradeScript.of(
                        statements.stream().map(SqlStatement.class::cast).toList())
                : Optional.empty();
    }
}
