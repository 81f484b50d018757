package dev.revisor.runner;

import dev.revisor.history.Checksum;
import dev.revisor.history.Direction;
import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.Operation;
import dev.revisor.operation.Replay;
import dev.revisor.revision.MultipleHeadsException;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.Database;
import dev.revisor.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
     * @throws dev.revisor.revision.RevisionException if the target means nothing here
     */
    public MigrationPlan upgrade(History history, String target, RunOptions options) {
        return upgradeTo(history, resolve(history, target), options);
    }

    Set<String> resolve(History history, String target) {
        RevisionGraph graph = revisions.graph();
        return graph.resolve(target, MigrationStatus.known(history.current(), graph));
    }

    MigrationPlan upgradeTo(History history, Set<String> ends, RunOptions options) {
        MigrationStatus status = MigrationStatus.of(revisions, history);
        if (options.singleHead() && status.heads().size() > 1) {
            throw new MultipleHeadsException(status.heads());
        }
        List<RevisionNode> missing = revisions.graph().upTo(ends).stream()
                .filter(node -> !history.applied().contains(node.id()))
                .toList();
        requireKnown(status, missing, options);
        requireOrder(status, missing, options);
        return plan(Direction.UPGRADE, history, upgradeSteps(history, missing));
    }

    /**
     * What is to be undone down to a target.
     *
     * @param stored what the database remembers about revisions whose files are gone
     * @throws RevisionNotAppliedException if the database does not have the target
     * @throws dev.revisor.revision.RevisionException if the target means nothing here
     */
    public MigrationPlan downgrade(History history, String target, StoredDowngrades stored) {
        RevisionGraph graph = graphWithStrangers(history);
        Set<String> applied = history.applied();
        Set<String> ends = graph.resolve(target, history.current());
        ends.stream().filter(id -> !applied.contains(id)).findFirst().ifPresent(id -> {
            throw new RevisionNotAppliedException(id);
        });
        Set<String> undone = new LinkedHashSet<>(ends.isEmpty() ? applied : graph.descendants(ends));
        undone.retainAll(applied);
        return plan(Direction.DOWNGRADE, history, downgradeSteps(graph, applied, undone, stored));
    }

    private void requireKnown(MigrationStatus status, List<RevisionNode> missing, RunOptions options) {
        if (!status.unknown().isEmpty() && !(options.tolerateAhead() && missing.isEmpty())) {
            MigrationState state = missing.isEmpty() ? MigrationState.AHEAD : MigrationState.DIVERGED;
            throw new UnknownAppliedRevisionException(status.unknown(), state);
        }
    }

    private void requireOrder(MigrationStatus status, List<RevisionNode> missing, RunOptions options) {
        List<RevisionNode> late =
                missing.stream().filter(status.outOfOrder()::contains).toList();
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
        return direction == Direction.UPGRADE
                ? upgradeStep(script, before)
                : downgradeStep(
                        script.node(), script, Replay.apply(before, script.upgrade(), database), StoredDowngrades.NONE);
    }

    private List<PlannedStep> upgradeSteps(History history, List<RevisionNode> missing) {
        if (missing.isEmpty()) {
            return List.of();
        }
        List<PlannedStep> steps = new ArrayList<>();
        Schema schema = revisions.replay(history.applied(), database);
        for (RevisionNode node : missing) {
            RevisionScript script = revisions.script(node.id()).orElseThrow();
            steps.add(upgradeStep(script, schema));
            schema = Replay.apply(schema, script.upgrade(), database);
        }
        return steps;
    }

    private PlannedStep upgradeStep(RevisionScript script, Schema before) {
        Schema after = Replay.apply(before, script.upgrade(), database);
        return new PlannedStep(
                script.node(),
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

    private MigrationPlan plan(Direction direction, History history, List<PlannedStep> steps) {
        return new MigrationPlan(direction, history, steps, Refusals.of(steps), RowLosses.of(steps));
    }

    /** The graph with the rows that have no file, each where its row, or the row of one above it, says. */
    private RevisionGraph graphWithStrangers(History history) {
        RevisionGraph graph = revisions.graph();
        Set<String> strangers = history.rows().stream()
                .map(HistoryRow::id)
                .filter(id -> graph.node(id).isEmpty())
                .collect(Collectors.toSet());
        List<RevisionNode> nodes = new ArrayList<>();
        graph.ordered()
                .forEach(node -> nodes.add(history.row(node.id())
                        .map(row -> withParents(node, row, strangers))
                        .orElse(node)));
        Set<String> all = new LinkedHashSet<>(graph.ids());
        all.addAll(strangers);
        strangers.stream()
                .sorted()
                .map(id -> history.row(id).orElseThrow())
                .forEach(row -> nodes.add(withParents(RevisionNode.of(row.id()), row, all)));
        return RevisionGraph.of(nodes);
    }

    private static RevisionNode withParents(RevisionNode node, HistoryRow row, Set<String> candidates) {
        Set<String> revises = new LinkedHashSet<>(node.revises());
        row.revises().stream().filter(candidates::contains).forEach(revises::add);
        Set<String> dependsOn = new LinkedHashSet<>(node.dependsOn());
        row.dependsOn().stream().filter(candidates::contains).forEach(dependsOn::add);
        return new RevisionNode(
                node.id(),
                List.copyOf(revises),
                List.copyOf(dependsOn),
                node.branchLabels(),
                node.created(),
                node.message().isEmpty() ? row.message() : node.message());
    }
}
