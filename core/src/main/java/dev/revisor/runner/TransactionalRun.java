package dev.revisor.runner;

import dev.revisor.dialect.Statement;
import dev.revisor.dialect.TransactionGuard;
import dev.revisor.history.Direction;
import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs steps that are done together with their rows in the history or not at all. */
final class TransactionalRun {

    private final RunSession session;
    private final Connection connection;
    private final StepStatements rendering;
    private final StatementExecutor executor;

    TransactionalRun(RunSession session) {
        this.session = session;
        this.connection = session.connection();
        this.rendering = new StepStatements(session.context().dialect(), connection);
        this.executor = new StatementExecutor(session.migrationContext());
    }

    /** Runs steps in one transaction; those that another run has done in the meantime are left out. */
    List<FinishedStep> run(List<PlannedStep> steps) throws SQLException {
        TransactionGuard guard = session.context().dialect().transactionGuard(operations(steps));
        List<FinishedStep> done = new ArrayList<>();
        Transactions.run(session, guard, () -> {
            List<PlannedStep> left = StillToDo.of(steps, session.history().read(connection));
            for (int i = 0; i < left.size(); i++) {
                done.add(run(left.get(i), operations(left.subList(i + 1, left.size()))));
            }
        });
        done.forEach(finished -> session.listener().revisionFinished(finished.step(), finished.duration()));
        return done;
    }

    private static List<Operation> operations(List<PlannedStep> steps) {
        return steps.stream().flatMap(step -> step.operations().stream()).toList();
    }

    private FinishedStep run(PlannedStep step, List<Operation> following) throws SQLException {
        session.listener().revisionStarted(step);
        Stopwatch stopwatch = new Stopwatch();
        int position = 0;
        for (StepStatements.Run run : rendering.runs(step.operations(), step.before(), following)) {
            for (Statement statement : rendering.render(run)) {
                execute(step, statement, ++position);
            }
        }
        record(step, stopwatch);
        return new FinishedStep(step, stopwatch.elapsed());
    }

    private void execute(PlannedStep step, Statement statement, int position) {
        session.listener().statementStarted(step, statement, position);
        try {
            executor.execute(statement);
        } catch (Exception failure) {
            FailedStatement failed = new FailedStatement(
                    step,
                    position,
                    statement.text(),
                    session.context().dialect().database(),
                    failure);
            throw new RevisionFailedException(failed, " Nothing of it stays.", List.of());
        }
    }

    private void record(PlannedStep step, Stopwatch stopwatch) throws SQLException {
        if (step.direction() == Direction.DOWNGRADE) {
            session.history().delete(connection, step.revision().id());
            return;
        }
        Optional<String> downgrade = rendering.downgradeScript(step);
        History now = session.history().read(connection);
        HistoryRow row = StepRows.finished(StepRows.begun(step, now), stopwatch.elapsed());
        session.history().insert(connection, row, downgrade.orElse(null));
    }
}
