package dev.revisor.runner;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.TransactionGuard;
import dev.revisor.history.Checksum;
import dev.revisor.history.Direction;
import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.HistoryScript;
import dev.revisor.history.HistoryTables;
import dev.revisor.history.RowState;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a plan as an SQL script for the database's own client. It leaves the same database and history as the run
 * itself, and each transaction in it begins by making sure that the database is where the plan expects it.
 */
public final class ScriptSink {

    private final Dialect dialect;
    private final HistoryTables tables;
    private final RunOptions options;
    private final HistoryScript history;

    public ScriptSink(Dialect dialect, HistoryTables tables, RunOptions options) {
        this.dialect = dialect;
        this.tables = tables;
        this.options = options;
        this.history = new HistoryScript(dialect, tables);
    }

    /**
     * The script of a plan.
     *
     * @param plan planned with a connection or, with an {@linkplain History#assumed assumed} history, without one
     * @throws RefusedRevisionException if something stands in the way of the plan
     * @throws CodeWithoutSqlException if a revision runs code that needs a connection, and brings no SQL for it
     * @throws OutsideTransactionException if everything is to be one transaction and a revision wants to leave it
     */
    public String script(MigrationPlan plan) {
        plan.requirePossible();
        ScriptText text = new ScriptText(dialect, options.ddlLockTimeout());
        if (plan.isEmpty()) {
            writeMoved(plan, text);
            return text.toString();
        }
        if (options.transactionMode() == TransactionMode.ALL && dialect.hasTransactionalDdl()) {
            writeAsOne(plan, text);
        } else {
            writeOneByOne(plan, text);
        }
        return text.toString();
    }

    /**
     * The script that says that a database is at revisions, without running any.
     *
     * @param before what the database has
     * @param targets see {@link dev.revisor.revision.RevisionGraph#resolve}; base empties the history
     * @throws dev.revisor.revision.MultipleHeadsException if there are several heads and a single one is wanted
     */
    public String stamp(History before, Collection<String> targets, Revisions revisions) {
        revisions.requireHeads(options);
        List<RevisionNode> wanted = new StampTarget(revisions.graph(), before).wanted(targets, false);
        Set<String> ids = new LinkedHashSet<>();
        wanted.forEach(node -> ids.add(node.id()));
        ScriptText text = new ScriptText(dialect, options.ddlLockTimeout());
        text.comment("Stamp " + (ids.isEmpty() ? "base" : String.join(", ", ids)));
        text.begin(TransactionGuard.NONE);
        requireAt(before, text);
        before.rows().stream()
                .filter(row -> !ids.contains(row.id()))
                .forEach(row -> text.data(history.delete(row.id())));
        wanted.stream()
                .filter(node -> before.row(node.id()).isEmpty())
                .map(node -> history.insert(node, RowState.STAMPED, checksum(node, revisions), null))
                .forEach(text::data);
        List<HistoryRow> kept =
                before.rows().stream().filter(row -> ids.contains(row.id())).toList();
        MovedRevisions.of(revisions.graph(), kept, ids).forEach(node -> text.data(history.updateParents(node)));
        text.commit(TransactionGuard.NONE);
        return text.toString();
    }

    /** What a step up does and what undoes it, without the history around it: SQL to read, not to run. */
    public String revision(PlannedStep step) {
        StepSql sql = new StepSql(dialect, step);
        ScriptText text = new ScriptText(dialect);
        text.heading(step);
        sql.statements().forEach(text::statement);
        text.comment("Downgrade from " + step.revision().id());
        sql.whyIrreversible().ifPresent(reason -> text.comment("Can't be undone: " + reason));
        sql.inverse().forEach(text::statement);
        return text.toString();
    }

    private void writeMoved(MigrationPlan plan, ScriptText text) {
        if (plan.moved().isEmpty()) {
            text.comment("Nothing to do");
            return;
        }
        text.comment("What revisions come after that were given other parents");
        text.begin(TransactionGuard.NONE);
        requireAt(plan.history(), text);
        follow(plan, text);
        text.commit(TransactionGuard.NONE);
    }

    private void writeAsOne(MigrationPlan plan, ScriptText text) {
        plan.steps().stream().filter(PlanRun::leavesTransaction).findFirst().ifPresent(step -> {
            throw new OutsideTransactionException(step.revision().id());
        });
        List<PlannedStep> steps = plan.steps();
        TransactionGuard guard = dialect.transactionGuard(operations(steps));
        text.begin(guard);
        requireAt(plan.history(), text);
        for (int i = 0; i < steps.size(); i++) {
            text.heading(steps.get(i));
            List<Operation> following = operations(steps.subList(i + 1, steps.size()));
            new ScriptStep(dialect, tables, steps.get(i), options).write(following, guard, text);
        }
        follow(plan, text);
        text.commit(guard);
    }

    private static List<Operation> operations(List<PlannedStep> steps) {
        return steps.stream().flatMap(step -> step.operations().stream()).toList();
    }

    private void writeOneByOne(MigrationPlan plan, ScriptText text) {
        Course course = new Course(plan.history());
        List<PlannedStep> steps = plan.steps();
        for (int i = 0; i < steps.size(); i++) {
            PlannedStep step = steps.get(i);
            TransactionGuard guard = dialect.transactionGuard(step.operations());
            text.heading(step);
            text.begin(guard);
            if (i == 0) {
                requireAt(plan.history(), text);
            } else {
                requireStillAt(course, step.direction() == Direction.UPGRADE ? step : steps.get(i - 1), text);
            }
            new ScriptStep(dialect, tables, step, options).write(List.of(), guard, text);
            if (i == steps.size() - 1) {
                follow(plan, text);
            }
            text.commit(guard);
            course.pass(step);
        }
    }

    private void requireStillAt(Course course, PlannedStep absent, ScriptText text) {
        history.requireStillAt(course.current(), absent.revision().id()).forEach(text::statement);
    }

    private void follow(MigrationPlan plan, ScriptText text) {
        plan.moved().forEach(node -> text.data(history.updateParents(node)));
    }

    private void requireAt(History expected, ScriptText text) {
        history.lockSession().forEach(text::statement);
        if (expected.rows().isEmpty()) {
            history.creation().forEach(text::statement);
        }
        history.requireAt(expected.current()).forEach(text::statement);
    }

    private static String checksum(RevisionNode node, Revisions revisions) {
        return Checksum.of(revisions.script(node.id()).orElseThrow());
    }
}
