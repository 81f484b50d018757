package dev.revisor.runner;

import dev.revisor.history.Direction;
import dev.revisor.history.History;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Changes a database: takes its lock, reads the history again under it, and runs what is to be run. When there is
 * nothing to do, no lock is taken and nothing is created.
 */
public final class MigrationExecutor {

    private final RunnerContext context;
    private final RunOptions options;
    private final RunListener listener;
    private final MigrationPlanner planner;

    /**
     * An executor for one database.
     *
     * @param listener hears what is done while it is done
     */
    public MigrationExecutor(RunnerContext context, RunOptions options, RunListener listener) {
        this.context = context;
        this.options = options;
        this.listener = listener;
        this.planner =
                new MigrationPlanner(context.revisions(), context.dialect().database());
    }

    /**
     * Applies what is missing up to a target.
     *
     * @param target see {@link dev.revisor.revision.RevisionGraph#upgradeTarget}
     * @throws UnfinishedRevisionException if a revision was begun and not finished
     * @throws RevisionFailedException if the database or the code of a revision refuses something
     * @throws dev.revisor.error.MigrationException if something else is in the way
     */
    public RunReport upgrade(String target) {
        return call(() -> {
            Probe probe = Probe.of(context, options);
            // Steps such as +1 count from here, whatever another run does before this one has the lock.
            Set<String> ends = planner.ends(probe.history(), target, options);
            return isDone(probe.history(), ends) ? new RunReport(Direction.UPGRADE, List.of()) : upgrade(ends, probe);
        });
    }

    /**
     * Undoes what a plan says, if the database is still as it was when that was planned.
     *
     * @param plan made by {@link MigrationReader#planDowngrade}
     * @throws HistoryChangedException if the database is not as it was
     * @throws RefusedRevisionException if a revision can't be undone
     * @throws RevisionFailedException if the database or the code of a revision refuses something
     */
    public RunReport downgrade(MigrationPlan plan) {
        plan.requirePossible();
        return call(() -> {
            try (RunSession session = open(Probe.of(context, options))) {
                if (!session.readFinished().applied().equals(plan.history().applied())) {
                    throw new HistoryChangedException();
                }
                PlanRun run = new PlanRun(session, options);
                run.check(plan);
                return run.run(plan);
            }
        });
    }

    /**
     * Goes on with the revision that was begun and not finished; others that are pending stay so.
     *
     * @throws NothingToResumeException if there is none
     * @throws UnfinishedRevisionException if somebody has to look first what an interrupted statement did
     * @throws RevisionFailedException if it fails again
     */
    public RunReport resume(ResumePoint point) {
        return call(() -> {
            try (RunSession session = open(Probe.of(context, options))) {
                return new ResumeRun(session, planner).run(point);
            }
        });
    }

    /**
     * Says that the database is at these revisions, without running any: it gets rows for them and all their ancestors,
     * and loses the others; where every target names a branch, other branches keep theirs.
     *
     * @param targets see {@link dev.revisor.revision.RevisionGraph#target}; base empties the history
     * @param purge whether rows that stay are written anew
     * @throws dev.revisor.revision.MultipleHeadsException if there are several heads and a single one is wanted
     */
    public StampReport stamp(Collection<String> targets, boolean purge) {
        context.revisions().requireHeads(options);
        return call(() -> {
            try (RunSession session = open(Probe.of(context, options))) {
                return new StampRunner(session).stamp(targets, purge);
            }
        });
    }

    /**
     * Says that a database without history is at a revision; nothing where it has got a history in the meantime.
     *
     * @param target see {@link dev.revisor.revision.RevisionGraph#resolve}
     */
    public StampReport adopt(String target) {
        return call(() -> {
            try (RunSession session = open(Probe.of(context, options))) {
                return session.readFinished().rows().isEmpty()
                        ? new StampRunner(session).stamp(List.of(target), false)
                        : new StampReport(List.of(), List.of());
            }
        });
    }

    /**
     * Creates everything at once in a database that has nothing of it, without running a revision, and says that it is
     * at the heads.
     *
     * @param operations what creates it
     * @return the revisions that it is said to have
     * @throws DatabaseNotEmptyException if the database has a history, or a table that would be created
     * @throws CreationFailedException if it refuses a statement
     */
    public List<RevisionNode> create(List<Operation> operations) {
        return call(() -> {
            try (RunSession session = open(Probe.of(context, options))) {
                return new SchemaCreation(session).run(operations);
            }
        });
    }

    private <T> T call(DatabaseSession.Work<T> work) {
        try {
            return DatabaseSession.call(work);
        } catch (RevisionFailedException failure) {
            listener.revisionFailed(failure.failed().step(), failure);
            throw failure;
        }
    }

    private boolean isDone(History history, Set<String> ends) {
        if (history.unfinished().isPresent()) {
            return false;
        }
        MigrationPlan plan = planner.upgradeTo(history, ends, options);
        return plan.isEmpty() && plan.moved().isEmpty();
    }

    private RunReport upgrade(Set<String> ends, Probe probe) throws SQLException {
        try (RunSession session = open(probe)) {
            PlanRun run = new PlanRun(session, options);
            MigrationPlan plan = plan(ends, session, run);
            RunReport report = run.run(plan);
            if (!plan.moved().isEmpty()) {
                Transactions.run(session, () -> MovedRevisions.follow(session));
            }
            return report;
        }
    }

    private MigrationPlan plan(Set<String> ends, RunSession session, PlanRun run) throws SQLException {
        MigrationPlan plan = planner.upgradeTo(session.readFinished(), ends, options);
        try {
            run.check(plan);
            return plan;
        } catch (HistoryChangedException another) {
            // Each time, another run has got further.
            return plan(ends, session, run);
        }
    }

    private RunSession open(Probe probe) throws SQLException {
        return new RunSession(context, options, listener, probe.url());
    }
}
