package dev.revisor.revision;

import static dev.revisor.revision.RevisionNode.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.testing.AlembicCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionGraphTests {

    private static final RevisionGraph LINE = graph(of("c", "b"), of("a"), of("d", "c"), of("b", "a"));
    private static final RevisionGraph DIAMOND = graph(of("a"), of("b1", "a"), of("b2", "a"), of("c", "b1", "b2"));
    private static final RevisionGraph FORK = graph(of("a"), of("b1", "a"), of("b2", "a"), of("c1", "b1"));

    @Test
    void isEmptyWithoutRevisions() {
        assertThat(RevisionGraph.EMPTY.ordered()).isEmpty();
        assertThat(RevisionGraph.EMPTY.heads()).isEmpty();
        assertThat(RevisionGraph.EMPTY.bases()).isEmpty();
        assertThat(RevisionGraph.EMPTY.head()).isEmpty();
    }

    @Test
    void ordersParentsBeforeChildren() {
        assertThat(LINE.ids()).containsExactly("a", "b", "c", "d");
        assertThat(LINE.ordered()).extracting(RevisionNode::id).containsExactly("a", "b", "c", "d");
    }

    @AlembicCase(1)
    @Test
    void knowsHeadsAndBases() {
        assertThat(FORK.with(of("d1", "c1")).heads()).containsExactly("b2", "d1");
        assertThat(LINE.heads()).containsExactly("d");
        assertThat(LINE.bases()).containsExactly("a");
        assertThat(FORK.heads()).containsExactly("b2", "c1");
        assertThat(graph(of("x"), of("y")).bases()).containsExactly("x", "y");
    }

    @AlembicCase(4)
    @Test
    void listsEachRevisionOfADiamondOnce() {
        assertThat(DIAMOND.ids()).containsExactly("a", "b1", "b2", "c");
        assertThat(DIAMOND.ancestors(List.of("c"))).containsExactlyInAnyOrder("a", "b1", "b2");
        assertThat(DIAMOND.descendants(List.of("a"))).containsExactlyInAnyOrder("b1", "b2", "c");
    }

    @Test
    void takesTheOlderOfTwoThatCouldBeNext() {
        RevisionNode base = of("a");
        RevisionNode late = created("b", "2026-02-01T00:00:00Z");
        RevisionNode early = created("z", "2026-01-01T00:00:00Z");
        assertThat(graph(late, base, early).ids()).containsExactly("a", "z", "b");
    }

    @Test
    void ordersTheSameWhateverTheOrderOfTheInput() {
        List<RevisionNode> nodes = new ArrayList<>(DIAMOND.ordered());
        nodes.addAll(List.of(of("x"), of("y", "x"), dependingOn("z", "c", "y")));
        List<RevisionNode> expected = RevisionGraph.of(nodes).ordered();
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(nodes, new Random(seed));
            assertThat(RevisionGraph.of(nodes).ordered()).isEqualTo(expected);
        }
    }

    @Test
    void putsDependenciesBeforeWhatDependsOnThem() {
        RevisionGraph graph = graph(dependingOn("a2", "a1", "z"), of("a1"), of("z"));
        assertThat(graph.ids()).containsExactly("a1", "z", "a2");
        assertThat(graph.ancestors(List.of("a2"))).containsExactlyInAnyOrder("a1", "z");
        assertThat(graph.descendants(List.of("z"))).containsExactly("a2");
        assertThat(graph.heads()).containsExactly("a2");
        assertThat(graph.tips()).containsExactly("z", "a2");
        assertThat(graph.heads(graph.ids())).containsExactly("a2");
    }

    @Test
    void leavesTheRevisionsThemselvesOutOfTheirAncestors() {
        assertThat(LINE.ancestors(List.of("b"))).containsExactly("a");
        assertThat(LINE.ancestors(List.of("b", "c"))).containsExactlyInAnyOrder("a", "b");
        assertThat(LINE.descendants(List.of("b", "c"))).containsExactlyInAnyOrder("c", "d");
    }

    @Test
    void listsTheWayUpToRevisions() {
        assertThat(FORK.upTo(List.of("c1"))).extracting(RevisionNode::id).containsExactly("a", "b1", "c1");
        assertThat(FORK.upTo(List.of())).isEmpty();
    }

    @Test
    void findsTheHeadsOfWhatIsApplied() {
        assertThat(LINE.heads(Set.of("a", "b"))).containsExactly("b");
        assertThat(FORK.heads(Set.of("a", "b1", "b2"))).containsExactly("b1", "b2");
        assertThat(LINE.heads(Set.of())).isEmpty();
    }

    @AlembicCase(2)
    @Test
    void namesAllHeadsWhereOneIsWanted() {
        assertThatExceptionOfType(MultipleHeadsException.class)
                .isThrownBy(FORK::head)
                .withMessageContaining("'b2', 'c1'")
                .satisfies(fault -> assertThat(fault.heads()).containsExactly("b2", "c1"));
    }

    @Test
    void refusesQuestionsAboutUnknownRevisions() {
        assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> LINE.ancestors(List.of("x")));
        assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> LINE.descendants(List.of("x")));
        assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> LINE.heads(Set.of("x")));
        assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> LINE.get("x"));
        assertThat(LINE.node("x")).isEmpty();
    }

    @Test
    void copesWithALongHistory() {
        List<RevisionNode> nodes = new ArrayList<>(List.of(of("r0")));
        for (int number = 1; number < 20_000; number++) {
            nodes.add(of("r" + number, "r" + (number - 1)));
        }
        Collections.shuffle(nodes, new Random(1));
        RevisionGraph graph = RevisionGraph.of(nodes);
        assertThat(graph.heads()).containsExactly("r19999");
        assertThat(graph.ancestors(graph.heads())).hasSize(19_999);
        assertThat(graph.resolve("head-19999", Set.of())).containsExactly("r0");
        assertThat(graph.heads(graph.ids())).containsExactly("r19999");
    }

    private static RevisionGraph graph(RevisionNode... nodes) {
        return RevisionGraph.of(List.of(nodes));
    }

    private static RevisionNode dependingOn(String id, String revises, String dependsOn) {
        return new RevisionNode(id, List.of(revises), List.of(dependsOn), List.of(), null, "");
    }

    private static RevisionNode created(String id, String time) {
        return new RevisionNode(id, List.of("a"), List.of(), List.of(), Instant.parse(time), "");
    }
}
