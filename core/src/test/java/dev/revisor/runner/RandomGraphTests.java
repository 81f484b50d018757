package dev.revisor.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.error.MigrationException;
import dev.revisor.history.Direction;
import dev.revisor.history.History;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import dev.revisor.revision.RevisionRange;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.RandomRevisions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each test is given its seed, and shows it when it fails. */
class RandomGraphTests {

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @AlembicCase(27)
    @ParameterizedTest
    @MethodSource("seeds")
    void ordersEverythingBehindWhatItComesAfter(int seed) {
        List<RevisionNode> nodes = nodes(seed);
        RevisionGraph graph = RevisionGraph.of(nodes);
        Collections.shuffle(nodes, new Random(seed));
        assertThat(RevisionGraph.of(nodes).ordered()).isEqualTo(graph.ordered());
        assertThat(graph.between(RevisionRange.parse(":"), Set.of())).isEqualTo(graph.ordered());
        assertThat(graph.ordered()).doesNotHaveDuplicates().hasSameSizeAs(nodes);
        requireValid(graph.ordered(), Set.of());
        Random random = new Random(seed);
        for (int sample = 0; sample < 10; sample++) {
            String end = nodes.get(random.nextInt(nodes.size())).id();
            String from = nodes.get(random.nextInt(nodes.size())).id();
            requireValid(graph.upTo(List.of(end)), Set.of());
            requireValid(graph.missing(List.of(end), List.of(from)), ids(graph.upTo(List.of(from))));
            assertThat(ids(graph.upTo(graph.heads(ids(graph.upTo(List.of(end, from)))))))
                    .isEqualTo(ids(graph.upTo(List.of(end, from))));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isEmptyAfterThereAndBack(int seed) {
        GraphFixture fixture = GraphFixture.of(nodes(seed));
        RevisionGraph graph = fixture.revisions().graph();
        History up = run(fixture.upgrade(History.NONE, "heads"));
        assertThat(up.applied()).isEqualTo(graph.ids());
        assertThat(up.current()).containsExactlyInAnyOrderElementsOf(graph.heads());
        assertThat(MigrationStatus.of(fixture.revisions(), up).state()).isEqualTo(MigrationState.UP_TO_DATE);
        assertThat(run(fixture.downgrade(up, "base")).rows()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsAnyWalkWhereADirectOneEnds(int seed) {
        GraphFixture fixture = GraphFixture.of(nodes(seed));
        Random random = new Random(seed);
        RandomWalk walk = new RandomWalk(fixture.revisions().graph(), random);
        History history = History.NONE;
        int done = 0;
        for (int move = 0; move < 30; move++) {
            MigrationPlan plan = plan(fixture, history, walk.target(), random.nextInt(5) < 3);
            done += plan.steps().size();
            history = run(plan);
            assertThat(rows(history)).isEqualTo(rows(direct(fixture, history)));
        }
        assertThat(done).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stampsWhatIsThereInTheEndAndLeavesOtherBranches(int seed) {
        GraphFixture fixture = GraphFixture.of(nodes(seed));
        RevisionGraph graph = fixture.revisions().graph();
        Random random = new Random(seed);
        List<String> all = List.copyOf(graph.ids());
        for (int sample = 0; sample < 10; sample++) {
            History history = run(plan(fixture, History.NONE, all.get(random.nextInt(all.size())), true));
            String branch = all.get(random.nextInt(all.size()));
            String target = branch + (random.nextBoolean() ? "@" + branch : "@base");
            List<RevisionNode> wanted = new StampTarget(graph, history).wanted(List.of(target), false);
            requireValid(wanted, Set.of());
            Set<String> others = new HashSet<>(history.applied());
            others.removeAll(graph.lineage(branch));
            others.removeAll(graph.descendants(Set.of(branch)));
            assertThat(ids(wanted)).containsAll(graph.resolve(target, Set.of())).containsAll(others);
            assertThat(ids(new StampTarget(graph, History.assumed(wanted)).wanted(List.of(target), false)))
                    .isEqualTo(ids(wanted));
        }
    }

    /** A plan of one direction, or one that does nothing where the target is not possible. */
    private static MigrationPlan plan(GraphFixture fixture, History history, String target, boolean up) {
        try {
            return up ? fixture.upgrade(history, target) : fixture.downgrade(history, target);
        } catch (MigrationException impossible) {
            return new MigrationPlan(Direction.UPGRADE, history, List.of(), List.of(), List.of(), List.of());
        }
    }

    private static History direct(GraphFixture fixture, History walked) {
        History history = History.NONE;
        for (String id : walked.current()) {
            history = run(fixture.upgrade(history, id));
        }
        return history;
    }

    private static History run(MigrationPlan plan) {
        List<RevisionNode> nodes =
                new ArrayList<>(plan.steps().stream().map(PlannedStep::revision).toList());
        History after = GraphFixture.after(plan);
        if (plan.direction() == Direction.UPGRADE) {
            requireValid(nodes, plan.history().applied());
        } else {
            Collections.reverse(nodes);
            requireValid(nodes, after.applied());
        }
        return after;
    }

    private static void requireValid(List<RevisionNode> order, Set<String> before) {
        Set<String> applied = new HashSet<>(before);
        for (RevisionNode node : order) {
            assertThat(applied).containsAll(node.revises()).containsAll(node.dependsOn());
            assertThat(applied.add(node.id())).isTrue();
        }
    }

    private static Set<List<Object>> rows(History history) {
        return history.rows().stream()
                .map(row -> List.<Object>of(row.id(), row.revises(), row.dependsOn()))
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).collect(Collectors.toSet());
    }

    private static List<RevisionNode> nodes(int seed) {
        Random random = new Random(seed);
        return new ArrayList<>(RandomRevisions.of(random, 1 + random.nextInt(200)));
    }
}
