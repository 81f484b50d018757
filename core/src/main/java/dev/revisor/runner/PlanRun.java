package dev.revisor.runner;

import dev.revisor.operation.OutsideTransaction;
import dev.revisor.revision.RevisionNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs a plan, each step in the way that its database and its statements allow. */
final class PlanRun {

    private final RunSession session;
    private final RunOptions options;

    PlanRun(RunSession session, RunOptions options) {
        this.session = session;
        this.options = options;
    }

    /**
     * Makes sure, before the first statement, that nothing stands in the way.
     *
     * @throws HistoryChangedException if what does may be the work of another run, which only transactions keep apart
     * @throws dev.revisor.error.MigrationException if something else does
     */
    void check(MigrationPlan plan) throws SQLException {
        if (plan.isEmpty()) {
            return;
        }
        requirePossible(plan);
        try {
            requireSuitable(plan);
        } catch (UntrackedTablesException | NotNullColumnException refusal) {
            if (session.history().read(session.connection()).equals(plan.history())) {
                throw refusal;
            }
            throw new HistoryChangedException();
        }
    }

    /** Runs what was checked. */
    RunReport run(MigrationPlan plan) throws SQLException {
        if (plan.isEmpty()) {
            return new RunReport(plan.direction(), List.of());
        }
        reportChanged(plan);
        session.listener().runStarted(plan.steps());
        session.history().createIfMissing(session.connection());
        List<FinishedStep> finished =
                isOneTransaction() ? new TransactionalRun(session).run(plan.steps()) : runOneByOne(plan.steps());
        return new RunReport(
                plan.direction(), finished.stream().map(FinishedStep::report).toList());
    }

    private void requirePossible(MigrationPlan plan) {
        plan.requirePossible();
        if (isOneTransaction()) {
            plan.steps().stream().filter(PlanRun::leavesTransaction).findFirst().ifPresent(step -> {
                throw new OutsideTransactionException(step.revision().id());
            });
        }
    }

    private void requireSuitable(MigrationPlan plan) throws SQLException {
        Connection connection = session.connection();
        UntrackedTables.check(plan, session.context().dialect(), connection);
        NotNullColumns.check(plan, session.context().dialect(), connection);
    }

    private void reportChanged(MigrationPlan plan) {
        List<RevisionNode> changed = MigrationStatus.changed(session.context().revisions(), plan.history());
        if (!changed.isEmpty()) {
            session.listener().revisionsChanged(changed);
        }
    }

    private List<FinishedStep> runOneByOne(List<PlannedStep> steps) throws SQLException {
        List<FinishedStep> finished = new ArrayList<>();
        for (PlannedStep step : steps) {
            if (session.context().dialect().hasTransactionalDdl() && !leavesTransaction(step)) {
                finished.addAll(new TransactionalRun(session).run(List.of(step)));
            } else {
                new JournaledRun(session, step).run().ifPresent(finished::add);
            }
        }
        return finished;
    }

    private boolean isOneTransaction() {
        return options.transactionMode() == TransactionMode.ALL
                && session.context().dialect().hasTransactionalDdl();
    }

    static boolean leavesTransaction(PlannedStep step) {
        return step.operations().stream().anyMatch(OutsideTransaction.class::isInstance);
    }
}
