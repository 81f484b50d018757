package dev.revisor.revision;

import static dev.revisor.testing.RevisionLines.graph;
import static dev.revisor.testing.RevisionLines.nodes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.testing.AlembicCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphFaultTests {

    @Test
    void namesBothOriginsOfADuplicate() {
        List<String> files = List.of("V1.java=a", "V2.java=b", "V3.java=a");
        assertThatExceptionOfType(DuplicateRevisionException.class)
                .isThrownBy(() -> RevisionGraph.of(
                        files, file -> RevisionNode.of(file.substring(8)), file -> file.substring(0, 7)))
                .withMessage("Revision 'a' exists twice, in 'V1.java', 'V3.java': give one of them another id, or"
                        + " delete the copy")
                .satisfies(fault -> assertThat(fault.id()).isEqualTo("a"))
                .satisfies(fault -> assertThat(fault.origins()).containsExactly("V1.java", "V3.java"));
    }

    @Test
    void namesADuplicateWithoutOrigins() {
        assertThatExceptionOfType(DuplicateRevisionException.class)
                .isThrownBy(() -> graph("a", "a"))
                .withMessage("Revision 'a' exists twice: give one of them another id, or delete the copy");
    }

    @Test
    void refusesADuplicateBeforeItIsWritten() {
        RevisionGraph graph = graph("a", "b < a");
        assertThatExceptionOfType(DuplicateRevisionException.class)
                .isThrownBy(() -> graph.with(RevisionNode.of("a", "b")))
                .satisfies(fault -> assertThat(fault.id()).isEqualTo("a"));
        assertThat(graph.with(RevisionNode.of("c", "b")).heads()).containsExactly("c");
    }

    @Test
    void namesAMissingParent() {
        assertThatExceptionOfType(MissingParentException.class)
                .isThrownBy(() -> graph("b < a"))
                .withMessageStartingWith("Revision 'b' comes after 'a', which does not exist")
                .satisfies(fault -> assertThat(fault.id()).isEqualTo("b"))
                .satisfies(fault -> assertThat(fault.parent()).isEqualTo("a"));
    }

    @Test
    void namesAMissingDependency() {
        assertThatExceptionOfType(MissingParentException.class)
                .isThrownBy(() -> graph("a", "b < a needs x"))
                .satisfies(fault -> assertThat(fault.parent()).isEqualTo("x"));
    }

    @Test
    void takesNoBeginningOfAnIdForADependency() {
        assertThatExceptionOfType(MissingParentException.class)
                .isThrownBy(() -> graph("abcdef", "b needs abcd"))
                .satisfies(fault -> assertThat(fault.parent()).isEqualTo("abcd"));
    }

    @AlembicCase(24)
    @ParameterizedTest
    @ValueSource(
            strings = {"a < a", "a < a;b < a;c < b", "a;b < a;c < b c", "a;b < a b;c1 < b;c2 < b", "r;b1 < r;c < b1 c"})
    void namesARevisionThatRevisesItself(String lines) {
        assertThatExceptionOfType(SelfParentException.class)
                .isThrownBy(() -> graph(lines.split(";")))
                .withMessage("Revision '%s' revises itself: correct what it revises", self(lines, "<"))
                .satisfies(fault -> assertThat(fault.id()).isEqualTo(self(lines, "<")));
    }

    @AlembicCase(24)
    @ParameterizedTest
    @ValueSource(
            strings = {"a needs a", "a needs a;b < a", "a;c < a needs c", "a label x;b < a label y needs y;c1 < b"})
    void namesARevisionThatDependsOnItself(String lines) {
        assertThatExceptionOfType(SelfDependencyException.class)
                .isThrownBy(() -> graph(lines.split(";")))
                .withMessage("Revision '%s' depends on itself: correct what it depends on", self(lines, "needs"))
                .satisfies(fault -> assertThat(fault.id()).isEqualTo(self(lines, "needs")));
    }

    @AlembicCase(24)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < c;b < a;c < b",
                "a < c;b < a;c < b;d;e < d",
                "a < c;b < a;c < b;d < c;e < d",
                "ok;b < a;c < b;a < c;z < c",
                "d;a < c needs d;b < a;c < b"
            })
    void namesTheWayRoundACycle(String lines) {
        assertThatExceptionOfType(RevisionCycleException.class)
                .isThrownBy(() -> graph(lines.split(";")))
                .withMessage("Revisions revise each other in a circle, 'a' after 'c' after 'b' after 'a':"
                        + " correct what one of them revises")
                .satisfies(fault -> assertThat(fault.path()).containsExactly("a", "c", "b", "a"));
    }

    @AlembicCase(24)
    @Test
    void namesACycleAboveAHealthyBeginning() {
        assertThatExceptionOfType(RevisionCycleException.class)
                .isThrownBy(() -> graph("a", "b < a", "c < b e", "d < c", "e < d"))
                .satisfies(fault -> assertThat(fault.path()).containsExactly("c", "e", "d", "c"));
    }

    @AlembicCase(24)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a needs c;b < a;c < b",
                "a needs c;b < a;c < b;d;e < d",
                "a needs c;b < a;c < b;d < c",
                "a needs last;b < a;c < b label last"
            })
    void namesTheWayRoundACycleOfDependencies(String lines) {
        assertThatExceptionOfType(DependencyCycleException.class)
                .isThrownBy(() -> graph(lines.split(";")))
                .withMessage("Revisions depend on each other in a circle, 'a' after 'c' after 'b' after 'a':"
                        + " correct what one of them depends on")
                .satisfies(fault -> assertThat(fault.path()).containsExactly("a", "c", "b", "a"));
    }

    @AlembicCase(25)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_foo;user < user_foo",
                "user_foo;user needs user_foo",
                "user_foo;user < user_foo needs user_foo"
            })
    void keepsIdsApartThatContainEachOther(String lines) {
        RevisionGraph graph = graph(lines.split(";"));
        assertThat(graph.ids()).containsExactly("user_foo", "user");
        assertThat(graph.heads()).containsExactly("user");
        assertThat(graph.resolve("user", graph.ids())).containsExactly("user");
    }

    @AlembicCase(6)
    @Test
    void namesBothRevisionsOfALabelThatIsUsedTwice() {
        assertThatExceptionOfType(DuplicateLabelException.class)
                .isThrownBy(() -> graph("a label x", "b < a", "c < a label x"))
                .withMessage("Branch label 'x' names both revision 'a' and revision 'c': take it away from one of them")
                .satisfies(fault -> assertThat(fault.label()).isEqualTo("x"))
                .satisfies(fault -> assertThat(fault.revisions()).containsExactly("a", "c"));
    }

    @Test
    void refusesALabelThatIsAnId() {
        assertThatExceptionOfType(DuplicateLabelException.class)
                .isThrownBy(() -> graph("a", "b < a label a"))
                .satisfies(fault -> assertThat(fault.revisions()).containsExactly("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "heads", "base", "current", "x@y", "x-1", "x+1", "a:b"})
    void refusesALabelThatTargetsCouldNotName(String label) {
        assertThatExceptionOfType(InvalidBranchLabelException.class)
                .isThrownBy(() -> graph("a label " + label))
                .withMessageStartingWith("'" + label + "' can't be the label of a branch")
                .satisfies(fault -> assertThat(fault.label()).isEqualTo(label));
    }

    private static String self(String lines, String word) {
        return nodes(lines.split(";")).stream()
                .filter(node -> word.equals("<")
                        ? node.revises().contains(node.id())
                        : node.dependsOn().contains(node.id())
                                || node.dependsOn().stream().anyMatch(node.branchLabels()::contains))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
