package dev.revisor.runner;

import dev.revisor.history.Checksum;
import dev.revisor.history.Direction;
import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.Operation;
import dev.revisor.operation.Replay;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import dev.revisor.revision.Target;
import dev.revisor.revision.WrongDirectionException;
import dev.revisor.schema.Database;
import dev.revisor.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the way from a history to a target; pure, without a database. */
public final class MigrationPlanner {

    private final Revisions revisions;
    private final Database database;

    /**
     * A planner for one database.
     *
     * @param database whose operations are planned
     */
    public MigrationPlanner(Revisions revisions, Database database) {
        this.revisions = revisions;
        this.database = database;
    }

    /**
     * What is missing up to a target.
     *
     * @throws UnknownAppliedRevisionException if the database has what the application doesn't know and this is not
     *     tolerated
     * @throws OutOfOrderRevisionException if something missing lies below something applied and this is not allowed
     * @throws WrongDirectionException if the database is beyond the target, unless that is tolerated
     * @throws dev.revisor.revision.RevisionException if the target means nothing here
     */
    public MigrationPlan upgrade(History history, String target, RunOptions options) {
        return upgradeTo(history, ends(history, target, options), options);
    }

    /** What a target means to this history; asked before a lock is waited for, during which the history may grow. */
    Set<String> ends(History history, String target, RunOptions options) {
        RevisionGraph graph = revisions.graph();
        Set<String> ends = graph.upgradeTarget(target, MigrationStatus.current(graph, history))
                .ids();
        if (!options.tolerateAhead() && isBelow(ends, MigrationStatus.known(history.applied(), graph))) {
            throw WrongDirectionException.upgrade(target);
        }
        return ends;
    }

    private boolean isBelow(Set<String> ends, Set<String> applied) {
        return ends.isEmpty()
                ? !applied.isEmpty()
                : ends.stream()
                        .allMatch(id -> applied.contains(id)
                                && revisions.graph().children(id).stream().anyMatch(applied::contains));
    }

    MigrationPlan upgradeTo(History history, Set<String> ends, RunOptions options) {
        MigrationStatus status = MigrationStatus.of(revisions, history);
        revisions.requireHeads(options);
        Set<String> applied = history.applied();
        List<RevisionNode> missing = revisions.graph().upTo(ends).stream()
                .filter(node -> !applied.contains(node.id()))
                .toList();
        requireKnown(status, missing, options);
        requireOrder(status, missing, options);
        return plan(Direction.UPGRADE, history, upgradeSteps(applied, missing), moved(history, missing, options));
    }

    /**
     * What is to be undone down to a target: what revises it, limited to its branch where it names one, and what comes
     * after that, so that the rest can stay.
     *
     * @param stored what the database remembers about revisions whose files are gone
     * @throws RevisionNotAppliedException if the database does not have the target
     * @throws dev.revisor.revision.RevisionException if the target means nothing here
     */
    public MigrationPlan downgrade(History history, String target, StoredDowngrades stored) {
        RevisionGraph graph = RowGraph.of(revisions.graph(), history);
        Set<String> applied = history.applied();
        Target end = graph.downgradeTarget(target, history.current());
        end.ids().stream().filter(id -> !applied.contains(id)).findFirst().ifPresent(id -> {
            throw new RevisionNotAppliedException(id);
        });
        Set<String> undone = new LinkedHashSet<>(graph.above(end));
        undone.retainAll(applied);
        return plan(Direction.DOWNGRADE, history, downgradeSteps(graph, applied, undone, stored), List.of());
    }

    private void requireKnown(MigrationStatus status, List<RevisionNode> missing, RunOptions options) {
        if (!status.unknown().isEmpty() && !(options.tolerateAhead() && missing.isEmpty())) {
            MigrationState state = missing.isEmpty() ? MigrationState.AHEAD : MigrationState.DIVERGED;
            throw new UnknownAppliedRevisionException(status.unknown(), state);
        }
    }

    private void requireOrder(MigrationStatus status, List<RevisionNode> missing, RunOptions options) {
        Set<RevisionNode> outOfOrder = Set.copyOf(status.outOfOrder());
        List<RevisionNode> late = missing.stream().filter(outOfOrder::contains).toList();
        if (!late.isEmpty() && !options.outOfOrder()) {
            throw new OutOfOrderRevisionException(late);
        }
    }

    /** The step of a revision that was begun and not finished, gone on with from there. */
    PlannedStep resumed(History history, HistoryRow row, Direction direction) {
        Schema before = revisions.replay(history.applied(), database);
        RevisionScript script = revisions.script(row.id()).orElse(null);
        if (script == null) {
            return new PlannedStep(row.node(), direction, List.of(), before, null, row.checksum());
        }
        Schema after = Replay.apply(before, script.upgrade(), database);
        return direction == Direction.UPGRADE
                ? upgradeStep(row.node(), script, before, after)
                : downgradeStep(script.node(), script, after, StoredDowngrades.NONE);
    }

    private List<PlannedStep> upgradeSteps(Set<String> applied, List<RevisionNode> missing) {
        if (missing.isEmpty()) {
            return List.of();
        }
        List<PlannedStep> steps = new ArrayList<>();
        Schema schema = revisions.replay(applied, database);
        for (RevisionNode node : missing) {
            RevisionScript script = revisions.script(node.id()).orElseThrow();
            Schema after = Replay.apply(schema, script.upgrade(), database);
            steps.add(upgradeStep(node, script, schema, after));
            schema = after;
        }
        return steps;
    }

    private PlannedStep upgradeStep(RevisionNode node, RevisionScript script, Schema before, Schema after) {
        return new PlannedStep(
                node,
                Direction.UPGRADE,
                Completion.of(script.upgrade(), before, database),
                before,
                Completion.of(script.downgrade(), after, database),
                Checksum.of(script));
    }

    /** What stays comes first, so that the schema before each step is that of everything replayed up to it. */
    private List<PlannedStep> downgradeSteps(
            RevisionGraph graph, Set<String> applied, Set<String> undone, StoredDowngrades stored) {
        Set<String> kept = new LinkedHashSet<>(applied);
        kept.removeAll(undone);
        List<PlannedStep> steps = new ArrayList<>();
        Schema schema = revisions.replay(kept, database);
        for (RevisionNode node : graph.ordered()) {
            if (undone.contains(node.id())) {
                RevisionScript script = revisions.script(node.id()).orElse(null);
                schema = script == null ? schema : Replay.apply(schema, script.upgrade(), database);
                steps.add(downgradeStep(node, script, schema, stored));
            }
        }
        Collections.reverse(steps);
        return steps;
    }

    private PlannedStep downgradeStep(
            RevisionNode node, @Nullable RevisionScript script, Schema schema, StoredDowngrades stored) {
        List<Operation> operations = script == null
                ? stored.sql(node.id()).map(DowngradeScript::operations).orElseGet(Refusals::notRecorded)
                : script.downgrade();
        return new PlannedStep(
                node,
                Direction.DOWNGRADE,
                Completion.of(operations, schema, database),
                schema,
                null,
                script == null ? null : Checksum.of(script));
    }

    /** Instances of several versions that start side by side leave alone what each would write otherwise. */
    private List<RevisionNode> moved(History history, List<RevisionNode> missing, RunOptions options) {
        List<String> added = missing.stream().map(RevisionNode::id).toList();
        return options.tolerateAhead() ? List.of() : MovedRevisions.of(revisions.graph(), history.rows(), added);
    }

    private MigrationPlan plan(
            Direction direction, History history, List<PlannedStep> steps, List<RevisionNode> moved) {
        return new MigrationPlan(direction, history, steps, Refusals.of(steps), RowLosses.of(steps), moved);
    }
}
