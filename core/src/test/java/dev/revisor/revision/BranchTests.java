package dev.revisor.revision;

import static dev.revisor.testing.RevisionLines.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.testing.AlembicCase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BranchTests {

    private static final RevisionGraph TWO_ROOTS = graph(
            "a label abranch",
            "b < a",
            "somelongername < b",
            "c < somelongername",
            "d",
            "e < d label ebranch",
            "someothername < e",
            "f < someothername");
    private static final RevisionGraph FORK =
            graph("a", "b < a", "c1 < b label c1branch", "d1 < c1", "c2 < b label c2branch", "d2 < c2");
    private static final RevisionGraph MERGED =
            graph("a", "b < a", "c1 < b", "d1 < c1", "c2 < b label c2branch", "d2 < c2", "e < d1 d2", "f < e");

    @AlembicCase({7, 9, 10})
    @ParameterizedTest
    @CsvSource({
        "abranch@head, c",
        "abranch@heads, c",
        "ebranch@head, f",
        "ebranch@d, d",
        "ebranch@ebranch, e",
        "ebranch@f, f",
        "ebranch, e",
        "abranch, a",
        "ebra, e",
        "ebra@head, f",
        "e, e",
        "ebranch@some, someothername",
        "abranch@some, somelongername",
        "e@d, d",
        "someoth@d, d",
        "e@head, f",
        "ebranch@head-1, someothername",
        "ebranch@base+2, e",
        "ebranch@d+1, e",
        "ebranch-1, d",
        "ebranch+2, f",
    })
    void meansOneRevision(String target, String id) {
        assertThat(TWO_ROOTS.resolveOne(target, Set.of()).id()).isEqualTo(id);
    }

    @AlembicCase(7)
    @Test
    void meansTheBaseOfABranch() {
        assertThat(TWO_ROOTS.target("ebranch@base", Set.of())).isEqualTo(new Target(Set.of(), "e"));
        assertThat(TWO_ROOTS.target("base", Set.of())).isEqualTo(new Target(Set.of(), null));
    }

    @AlembicCase(8)
    @ParameterizedTest
    @CsvSource({"ebranch@b, b, ebranch", "abranch@d, d, abranch", "e@abranch, a, e", "ebranch@somelonger, , "})
    void refusesARevisionOfAnotherBranch(String target, String id, String branch) {
        if (id == null) {
            assertThatExceptionOfType(UnknownRevisionException.class)
                    .isThrownBy(() -> TWO_ROOTS.resolve(target, Set.of()));
            return;
        }
        assertThatExceptionOfType(RevisionNotInBranchException.class)
                .isThrownBy(() -> TWO_ROOTS.resolve(target, Set.of()))
                .withMessageStartingWith("Revision '%s' is not in branch '%s'", id, branch)
                .satisfies(fault -> assertThat(fault.id()).isEqualTo(id))
                .satisfies(fault -> assertThat(fault.branch()).isEqualTo(branch));
    }

    @AlembicCase(8)
    @ParameterizedTest
    @ValueSource(strings = {"x@d", "x@head", "x@base", "x@+1", "heads@d", "eb@head"})
    void refusesAnUnknownBranch(String target) {
        assertThatExceptionOfType(UnknownBranchException.class)
                .isThrownBy(() -> TWO_ROOTS.resolve(target, Set.of()))
                .withMessageStartingWith("Branch '%s' is not known", target.substring(0, target.indexOf('@')));
    }

    @AlembicCase(9)
    @ParameterizedTest
    @ValueSource(strings = {"sos", "qpr", "qprstuv", "som"})
    void saysHowMuchOfAnIdIsWanted(String id) {
        assertThatExceptionOfType(UnknownRevisionException.class)
                .isThrownBy(() -> TWO_ROOTS.resolve("ebranch@" + id, Set.of()))
                .withMessageContaining("Revision '%s' is not known", id)
                .withMessageContaining("4 characters at least");
    }

    @AlembicCase(9)
    @Test
    void isAmbiguousOutsideOfTheBranch() {
        assertThatExceptionOfType(AmbiguousRevisionException.class)
                .isThrownBy(() -> TWO_ROOTS.resolve("some", Set.of()))
                .satisfies(fault -> assertThat(fault.candidates()).containsExactly("somelongername", "someothername"));
    }

    @AlembicCase(2)
    @Test
    void namesTheHeadsOfABranchThatHasSeveral() {
        assertThatExceptionOfType(MultipleHeadsException.class)
                .isThrownBy(() -> FORK.resolve("b@head", Set.of()))
                .satisfies(fault -> assertThat(fault.heads()).containsExactly("d1", "d2"));
        assertThat(FORK.resolve("b@heads", Set.of())).containsExactly("d1", "d2");
        assertThat(FORK.resolve("c1@heads", Set.of())).containsExactly("d1");
    }

    @Test
    void goesOnBehindAMerge() {
        assertThat(MERGED.resolve("c2branch@head", Set.of())).containsExactly("f");
        assertThat(MERGED.lineage("c2")).containsExactlyInAnyOrder("a", "b", "c2", "d2", "e", "f");
    }

    @Test
    void staysInTheBranchWhereSeveralWaysLeadOn() {
        assertThat(MERGED.resolve("c2branch@f-2", Set.of())).containsExactly("d2");
        assertThat(MERGED.resolve("c2branch@b+1", Set.of())).containsExactly("c2");
        assertThatExceptionOfType(AmbiguousWalkException.class).isThrownBy(() -> MERGED.resolve("f-2", Set.of()));
    }

    @Test
    void endsWhereNobodyRevisesThoughAnotherBranchDependsOnIt() {
        RevisionGraph graph = graph("x1 label x", "y1 label y", "y2 < y1 needs x1");
        assertThat(graph.heads()).containsExactly("y2");
        assertThat(graph.head()).contains("y2");
        assertThat(graph.tips()).containsExactlyInAnyOrder("x1", "y2");
        assertThat(graph.resolve("x@head", Set.of())).containsExactly("x1");
        assertThat(graph.lineage("x1")).containsExactly("x1");
    }

    @AlembicCase(21)
    @Test
    void takesALabelForADependency() {
        RevisionGraph graph = graph(
                "base1 label b_1", "a1 < base1", "base2 needs b_1 label b_2", "a2 < base2", "x needs a1 b_1 base1");
        assertThat(graph.get("base2").dependsOn()).containsExactly("base1");
        assertThat(graph.get("x").dependsOn()).containsExactly("a1", "base1");
        assertThat(graph.ancestors(List.of("a2"))).containsExactlyInAnyOrder("base1", "base2");
    }

    @Test
    void knowsWhereBranchesPart() {
        assertThat(FORK.branchPoints()).containsExactly("b");
        assertThat(FORK.children("b")).containsExactly("c1", "c2");
        assertThat(TWO_ROOTS.branchPoints()).isEmpty();
    }

    @AlembicCase(17)
    @Test
    void takesTheSameTargetTwice() {
        assertThat(FORK.resolveAll(List.of("d1", "c1branch@head", "d2"), Set.of()))
                .containsExactly("d1", "d2");
    }

    @Test
    void refusesTargetsThatOverlap() {
        assertThatExceptionOfType(OverlappingTargetsException.class)
                .isThrownBy(() -> FORK.resolveAll(List.of("d2", "b", "c1"), Set.of()))
                .withMessage("Targets 'b' and 'd2' overlap, since 'd2' comes after 'b': give only one of them")
                .satisfies(fault -> assertThat(fault.lower()).isEqualTo("b"))
                .satisfies(fault -> assertThat(fault.upper()).isEqualTo("d2"));
    }

    @Test
    void comparesTwoSides() {
        assertThat(FORK.missing(List.of("d1"), List.of("d2")))
                .extracting(RevisionNode::id)
                .containsExactly("c1", "d1");
        assertThat(FORK.missing(List.of("b"), List.of("b"))).isEmpty();
    }
}
