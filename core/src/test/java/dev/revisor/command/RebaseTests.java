package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RebaseTests {

    @Test
    void movesAWholeBranchWhateverRevisionOfItIsNamed() {
        RevisionGraph graph = graph("a", "b<a", "c<b", "d<a", "e<d");
        for (String named : List.of("d", "e")) {
            Rebase rebase = Rebase.of(graph, named, null);
            assertThat(rebase.first().id()).isEqualTo("d");
            assertThat(rebase.onto()).isEqualTo("c");
            assertThat(rebase.moved()).containsExactlyInAnyOrder("d", "e");
            assertThat(rebase.passed()).containsExactly("b", "c");
            assertThat(rebase.downgradeTarget()).isEqualTo("d@a");
        }
    }

    @Test
    void movesWhatWasBegunLater() {
        RevisionGraph graph = RevisionGraph.of(List.of(at("a", 1), at("b", 5, "a"), at("c", 9, "b"), at("d", 6, "a")));
        assertThat(Rebase.of(graph, null, null).first().id()).isEqualTo("d");
        assertThat(Rebase.of(graph, null, "d").first().id()).isEqualTo("b");
    }

    @Test
    void asksWhereNothingTellsWhatMoves() {
        assertRefused(graph("a", "b<a", "c<a"), null, null, "which of 'b', 'c' was begun later");
        assertRefused(graph("a", "b<a", "c<a", "d<a"), null, null, "'b', 'c', 'd'", "'db rebase b --onto d'");
        assertRefused(graph("a", "b<a", "c<a", "d<a"), "b", null, "'b', 'c', 'd'");
        assertThat(Rebase.of(graph("a", "b<a", "c<a", "d<a"), "b", "c").onto()).isEqualTo("c");
    }

    @Test
    void leavesAloneWhatIsMergedOrStandsBelowBoth() {
        assertRefused(graph("a", "b<a", "c<a"), "a", null, "'a' is below several heads, 'b', 'c'");
        assertRefused(graph("a", "b<a", "c<a", "d<c"), "d", "c", "'--onto c'");
        assertRefused(graph("a", "b<a", "c<a"), "b", "b", "'--onto b'");
    }

    @Test
    void movesABranchWithAForkAndMergeOfItsOwn() {
        RevisionGraph graph = graph("a", "b<a", "c<a", "d<c", "e<c", "f<d,e");
        assertThat(Rebase.of(graph, "f", null).moved()).containsExactlyInAnyOrder("c", "d", "e", "f");
        RevisionGraph forked = graph("a", "b<a", "c<a", "d<c", "e<c");
        assertThat(Rebase.of(forked, "d", "b").moved()).containsExactlyInAnyOrder("c", "d", "e");
        assertRefused(graph("a", "b<a", "c<a", "d<a", "f<c,d"), "f", null, "'c', 'd'", "'db merge'");
    }

    @Test
    void movesARoot() {
        Rebase rebase = Rebase.of(graph("a", "b<a", "c"), "c", null);
        assertThat(rebase.passed()).containsExactly("a", "b");
        assertThat(rebase.downgradeTarget()).isEqualTo("c@base");
    }

    @Test
    void passesWhatABranchHadMergedInPart() {
        Rebase rebase = Rebase.of(graph("a", "b<a", "c<b", "d<a", "e<d,b"), "e", null);
        assertThat(rebase.first().id()).isEqualTo("d");
        assertThat(rebase.passed()).containsExactly("b", "c");
    }

    @Test
    void leavesBehindWhatTheOtherBranchDependsOn() {
        List<RevisionNode> nodes = new ArrayList<>(graph("a", "c<a", "d<c").ordered());
        nodes.add(RevisionNode.of("b", "a").withDependsOn(List.of("c")));
        assertThat(Rebase.of(RevisionGraph.of(nodes), "d", null).moved()).containsExactly("d");
    }

    private static void assertRefused(
            RevisionGraph graph, @Nullable String revision, @Nullable String onto, String... words) {
        assertThatExceptionOfType(RebaseException.class)
                .isThrownBy(() -> Rebase.of(graph, revision, onto))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }

    private static RevisionGraph graph(String... nodes) {
        List<RevisionNode> all = new ArrayList<>();
        for (String node : nodes) {
            String[] sides = node.split("<");
            all.add(RevisionNode.of(sides[0], sides.length == 1 ? new String[0] : sides[1].split(",")));
        }
        return RevisionGraph.of(all);
    }

    private static RevisionNode at(String id, int day, String... revises) {
        Instant created = Instant.parse("2026-11-0" + day + "T00:00:00Z");
        return new RevisionNode(id, List.of(revises), List.of(), List.of(), created, "");
    }
}
