package dev.revisor.runner;

import static dev.revisor.runner.GraphFixture.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.history.History;
import dev.revisor.revision.AmbiguousWalkException;
import dev.revisor.revision.RevisionException;
import dev.revisor.revision.WalkTooFarException;
import dev.revisor.revision.WrongDirectionException;
import dev.revisor.testing.AlembicCase;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DowngradeTargetTests {

    private static final GraphFixture LINE = GraphFixture.of("a", "b < a", "c < b", "d < c", "e < d");
    private static final GraphFixture FORK =
            GraphFixture.of("a", "b < a", "c1 < b label c1branch", "d1 < c1", "c2 < b label c2branch", "d2 < c2");
    private static final GraphFixture MERGED = GraphFixture.of(
            "a", "b < a", "c1 < b", "d1 < c1", "c2 < b label c2branch", "d2 < c2", "e < d1 d2", "f < e");
    private static final GraphFixture CROSSING = GraphFixture.of(
            "base1 label b_1",
            "a1b < base1",
            "b1b < a1b needs a3",
            "base2 label b_2",
            "a2 < base2",
            "c2 < a2 needs a3",
            "d2 < c2",
            "base3 label b_3",
            "a3 < base3",
            "b3 < a3");

    @AlembicCase(31)
    @ParameterizedTest
    @CsvSource({
        "-1, c, c -> b",
        "-3, e, e d c -> b",
        "a+2, d, d -> c",
        "c-2, d, d c b -> a",
        "c, e, e d -> c",
        "base, c, c b a ->",
        "-3, c, c b a ->",
        "head-1, e, e -> d",
        "base+2, d, d c -> b",
        "-1, a, a ->",
        "b@-1, d, d -> c",
        "a@base, c, c b a ->",
    })
    void undoesWhatIsAbove(String target, String current, String story) {
        assertThat(downgrade(LINE, target, current)).isEqualTo(story);
    }

    @AlembicCase(31)
    @Test
    void refusesStepsThatLeadTooFarOrUp() {
        assertThatExceptionOfType(WalkTooFarException.class)
                .isThrownBy(() -> downgrade(LINE, "-5", "b"))
                .satisfies(fault -> assertThat(fault.possible()).isEqualTo(2));
        assertThatExceptionOfType(WalkTooFarException.class).isThrownBy(() -> downgrade(LINE, "b-5", "c"));
        assertThatExceptionOfType(WrongDirectionException.class)
                .isThrownBy(() -> downgrade(LINE, "+2", "b"))
                .withMessage("Target '+2' lies above what the database is at, and a downgrade only goes down:"
                        + " 'db upgrade +2' leads up");
    }

    @AlembicCase(32)
    @ParameterizedTest
    @CsvSource({"a, a", "e, e", "current, c", "head, e", "heads, e"})
    void hasNothingToUndoAtTheTarget(String target, String current) {
        assertThat(downgrade(LINE, target, current)).isEqualTo("-> " + current);
    }

    @AlembicCase(32)
    @Test
    void hasNothingToUndoAtOneOfSeveral() {
        assertThat(downgrade(FORK, "c2", "d1", "c2")).isEqualTo("-> c2 d1");
        assertThat(downgrade(FORK, "d1", "d1", "c2")).isEqualTo("-> c2 d1");
    }

    @AlembicCase(33)
    @ParameterizedTest
    @CsvSource({"c, b", "b, ''", "head, ''", "b+1, b"})
    void refusesATargetThatIsNotApplied(String target, String current) {
        assertThatExceptionOfType(RevisionNotAppliedException.class)
                .isThrownBy(() -> downgrade(LINE, target, current))
                .withMessageContaining("no way down to it");
    }

    @AlembicCase(34)
    @Test
    void undoesNothingOfAnEmptyDatabase() {
        assertThat(downgrade(LINE, "base", "")).isEqualTo("->");
        assertThatExceptionOfType(WalkTooFarException.class).isThrownBy(() -> downgrade(LINE, "-1", ""));
    }

    @AlembicCase(35)
    @Test
    void doesNotChooseBetweenCurrentRevisions() {
        assertThatExceptionOfType(AmbiguousWalkException.class)
                .isThrownBy(() -> downgrade(FORK, "-1", "d1", "d2"))
                .withMessageContaining("'BRANCH@-1'")
                .satisfies(fault -> assertThat(fault.candidates()).containsExactly("d1", "d2"));
    }

    @AlembicCase({36, 38, 39})
    @ParameterizedTest
    @CsvSource({
        "c1branch@-1, d1 d2, d1 -> c1 d2",
        "c1branch@-2, d1 d2, d1 c1 -> d2",
        "c1branch@head-1, d1 d2, d1 -> c1 d2",
        "d2-1, d2 c1, d2 -> c1 c2",
        "base+2, d1 d2, d2 d1 c2 c1 -> b",
        "c2branch@base+2, d1 d2, d2 c2 -> d1",
        "c2branch@base+3, d1 d2, d2 -> c2 d1",
        "c2, d1 d2, d2 -> c2 d1",
        "c1branch@b, c1 d2, c1 -> d2",
        "c2branch@b, c1 d2, d2 c2 -> c1",
        "c2@b, d1 d2, d2 c2 -> d1",
        "d1@b, d1 d2, d1 c1 -> d2",
        "a, d1 d2, d2 d1 c2 c1 b -> a",
        "c1branch@d1, d1 d2, -> d1 d2",
        "c1branch@base, d1 d2, d2 d1 c2 c1 b a ->",
    })
    void undoesOneBranch(String target, String current, String story) {
        assertThat(downgrade(FORK, target, current.split(" "))).isEqualTo(story);
    }

    @Test
    void refusesToStepInABranchOfWhichNothingIsApplied() {
        assertThatExceptionOfType(WalkTooFarException.class).isThrownBy(() -> downgrade(FORK, "c2branch@-1", "c1"));
    }

    @AlembicCase(42)
    @Test
    void undoesAllBranchesBelowAMerge() {
        assertThat(downgrade(MERGED, "b", "f")).isEqualTo("f e d2 d1 c2 c1 -> b");
        assertThat(downgrade(MERGED, "d1", "f")).isEqualTo("f e -> d1 d2");
        assertThat(downgrade(MERGED, "c2branch@b", "f")).isEqualTo("f e d2 c2 -> d1");
        assertThatExceptionOfType(AmbiguousWalkException.class).isThrownBy(() -> downgrade(MERGED, "-1", "e"));
        assertThat(downgrade(MERGED, "c2branch@-1", "e")).isEqualTo("e -> d1 d2");
    }

    @Test
    void staysAtABranchThatGoesOnBesideAMerge() {
        GraphFixture graph =
                GraphFixture.of("a1", "b1 < a1", "c1 < b1", "a2", "b2 < a2", "c2 < b2", "m < c1 c2", "d2 < c2");
        assertThat(downgrade(graph, "b1", "d2", "m")).isEqualTo("m c1 -> b1 d2");
    }

    @AlembicCase(19)
    @ParameterizedTest
    @CsvSource({
        "b_2@base, b1b d2 b3, d2 c2 a2 base2 -> b1b b3",
        "b1b@base, b1b, b1b a1b base1 -> a3",
        "b_3@base, b1b d2 b3, d2 c2 b3 b1b a3 base3 -> a1b a2",
        "b_3@-1, b1b d2 b3, b3 -> b1b d2",
        "base3, b1b d2 b3, d2 c2 b3 b1b a3 -> a1b a2 base3",
        "a3, b1b d2 b3, b3 -> b1b d2",
        "d2-1, d2, d2 -> c2",
    })
    void undoesWhatDependsAndLeavesDependencies(String target, String current, String story) {
        assertThat(downgrade(CROSSING, target, current.split(" "))).isEqualTo(story);
    }

    @AlembicCase(19)
    @Test
    void stepsDownFromTheEndOfABranchThatOnlyDependenciesHold() {
        GraphFixture graph = GraphFixture.of("y1 label y", "x1 label x", "y2 < y1 needs x1", "x2 < x1");
        assertThat(downgrade(graph, "x@-1", "x2", "y2")).isEqualTo("x2 -> y2");
        assertThat(downgrade(graph, "x@-1", "y2")).isEqualTo("y2 x1 -> y1");
    }

    @Test
    void leavesTheOtherBranchWhenOneThatDependsOnItStepsDown() {
        GraphFixture graph = GraphFixture.of("b", "c1 < b", "c2 < b", "d2 < c2 needs c1");
        assertThat(downgrade(graph, "-1", "d2")).isEqualTo("d2 -> c1 c2");
        assertThat(downgrade(graph, "-2", "d2")).isEqualTo("d2 c2 -> c1");
    }

    @Test
    void leavesWhatCrossingDependenciesHold() {
        GraphFixture graph = GraphFixture.of("a1", "a2 < a1", "b1", "b2 < b1 needs a2", "b3 < b2", "a3 < a2 needs b1");
        assertThat(downgrade(graph, "b1", "a3", "b2")).isEqualTo("b2 -> a3");
    }

    @Test
    void undoesNoMoreThanTheMergeOfABranchAndWhatDependsOnIt() {
        GraphFixture graph = GraphFixture.of("a1", "b1 needs a1", "m < a1 b1");
        assertThat(downgrade(graph, "a1", "m")).isEqualTo("m -> b1");
        assertThat(downgrade(graph, "b1", "m")).isEqualTo("m -> b1");
    }

    @Test
    void dependsOnItsOwnParent() {
        GraphFixture graph = GraphFixture.of("a1", "a2 < a1 needs a1");
        assertThat(downgrade(graph, "a1", "a2")).isEqualTo("a2 -> a1");
        assertThat(downgrade(graph, "-2", "a2")).isEqualTo("a2 a1 ->");
    }

    @Test
    void leavesOutWhatWasNeverApplied() {
        History gap = LINE.at("a", "b", "e");
        History history = new History(
                true, gap.rows().stream().filter(row -> !row.id().equals("c")).toList());
        assertThat(GraphFixture.ids(LINE.downgrade(history, "a"))).containsExactly("e", "d", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c1branch@d2", "x@base", "zzzz"})
    void refusesWhatNamesNothing(String target) {
        assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> downgrade(FORK, target, "d1", "d2"));
    }

    private static String downgrade(GraphFixture graph, String target, String... current) {
        String[] ids = Arrays.stream(current).filter(id -> !id.isEmpty()).toArray(String[]::new);
        return story(graph.downgrade(graph.at(ids), target));
    }
}
