package dev.revisor.runner;

import static dev.revisor.runner.GraphFixture.ids;
import static dev.revisor.runner.GraphFixture.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.history.History;
import dev.revisor.revision.AmbiguousWalkException;
import dev.revisor.revision.MultipleHeadsException;
import dev.revisor.revision.RevisionException;
import dev.revisor.revision.WalkTooFarException;
import dev.revisor.revision.WrongDirectionException;
import dev.revisor.testing.AlembicCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeTargetTests {

    private static final GraphFixture LINE = GraphFixture.of("a", "b < a", "c < b", "d < c", "e < d");
    private static final GraphFixture FORK =
            GraphFixture.of("a", "b < a", "c1 < b label c1branch", "d1 < c1", "c2 < b label c2branch", "d2 < c2");
    private static final GraphFixture MERGED = GraphFixture.of(
            "a", "b < a", "c1 < b", "d1 < c1", "c2 < b label c2branch", "d2 < c2", "e < d1 d2", "f < e");
    private static final GraphFixture CROSSING = GraphFixture.of(
            "base1 label b_1",
            "a1a < base1",
            "a1b < base1",
            "b1a < a1a",
            "b1b < a1b needs a3",
            "base2 label b_2",
            "a2 < base2",
            "b2 < a2",
            "c2 < b2 needs a3",
            "d2 < c2",
            "base3 label b_3",
            "a3 < base3",
            "b3 < a3");

    @AlembicCase(29)
    @ParameterizedTest
    @CsvSource({
        "+2, a, b c -> c",
        "+1, a, b -> b",
        "+3, b, c d e -> e",
        "b+2, a, b c d -> d",
        "d-2, a, b -> b",
        "e, c, d e -> e",
        "head, d, e -> e",
        "heads, d, e -> e",
        "head-1, c, d -> d",
        "base+3, a, b c -> c",
        "base+1, '', a -> a",
        "+1, '', a -> a",
        "c, '', a b c -> c",
        "a@+1, c, d -> d",
        "current+1, c, d -> d",
    })
    void appliesWhatIsMissing(String target, String current, String story) {
        assertThat(upgrade(LINE, target, current)).isEqualTo(story);
    }

    @AlembicCase(30)
    @Test
    void refusesSeveralSteps() {
        assertThatExceptionOfType(WrongDirectionException.class)
                .isThrownBy(() -> upgrade(LINE, "-2", "b"))
                .withMessage("Target '-2' lies below what the database is at, and an upgrade only goes up:"
                        + " 'db downgrade -2' leads down")
                .satisfies(fault -> assertThat(fault.target()).isEqualTo("-2"));
        assertThatExceptionOfType(WalkTooFarException.class)
                .isThrownBy(() -> upgrade(LINE, "+5", "b"))
                .satisfies(fault -> assertThat(fault.possible()).isEqualTo(3));
        assertThatExceptionOfType(WalkTooFarException.class).isThrownBy(() -> upgrade(LINE, "e+1", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "base", "head-2", "a+1", "base+2"})
    void refusesWhatLiesBelow(String target) {
        assertThatExceptionOfType(WrongDirectionException.class)
                .isThrownBy(() -> upgrade(LINE, target, "e"))
                .withMessageContaining("'db downgrade %s' leads down", target);
    }

    @ParameterizedTest
    @CsvSource({"c, c", "current, c", "base, ''", "head, e", "heads, e", "e, e"})
    void hasNothingToDoAtTheTarget(String target, String current) {
        assertThat(upgrade(LINE, target, current)).isEqualTo(("-> " + current).strip());
    }

    @Test
    void toleratesToBeBeyondTheTargetWhenItStarts() {
        RunOptions start = RunOptions.DEFAULTS.withTolerateAhead(true);
        assertThat(LINE.planner().upgrade(LINE.at("e"), "b", start).isEmpty()).isTrue();
        assertThat(LINE.planner().upgrade(LINE.at("e"), "base", start).isEmpty())
                .isTrue();
    }

    @AlembicCase(40)
    @ParameterizedTest
    @CsvSource({
        "c2branch@+1, c1, c2 -> c1 c2",
        "c2branch@+2, c1, c2 d2 -> c1 d2",
        "c2branch@+1, c1 c2, d2 -> c1 d2",
        "c2branch@+1, b, c2 -> c2",
        "c2branch@+3, '', a b c2 -> c2",
        "c2branch@head, c1, c2 d2 -> c1 d2",
        "c2branch@head-1, b, c2 -> c2",
        "c1branch@heads, d2, c1 d1 -> d1 d2",
        "d2@+1, d1, c2 -> c2 d1",
        "d1, b, c1 d1 -> d1",
        "heads, a, b c1 c2 d1 d2 -> d1 d2",
    })
    void appliesOneBranch(String target, String current, String story) {
        assertThat(upgrade(FORK, target, current.split(" "))).isEqualTo(story);
    }

    @AlembicCase(41)
    @Test
    void doesNotChooseBetweenCurrentRevisions() {
        assertThatExceptionOfType(AmbiguousWalkException.class)
                .isThrownBy(() -> upgrade(FORK, "+1", "c1", "c2"))
                .withMessageContaining("'BRANCH@+1'")
                .satisfies(fault -> assertThat(fault.candidates()).containsExactly("c1", "c2"));
    }

    @Test
    void doesNotChooseBetweenBranches() {
        assertThatExceptionOfType(AmbiguousWalkException.class)
                .isThrownBy(() -> upgrade(FORK, "+1", "b"))
                .satisfies(fault -> assertThat(fault.candidates()).containsExactly("c1", "c2"));
    }

    @Test
    void namesTheHeadsWhereOneIsWanted() {
        assertThatExceptionOfType(MultipleHeadsException.class)
                .isThrownBy(() -> upgrade(FORK, "head", "b"))
                .withMessageContaining("'d1', 'd2'")
                .withMessageContaining("'heads'")
                .withMessageContaining("'BRANCH@head'");
    }

    @AlembicCase({15, 42})
    @Test
    void appliesAllBranchesBelowAMerge() {
        MigrationPlan plan = MERGED.upgrade(MERGED.at("b"), "f");
        assertThat(ids(plan)).startsWith("c1", "c2").endsWith("e", "f").hasSize(6);
        assertThat(story(plan)).endsWith("-> f");
        assertThat(upgrade(MERGED, "e", "d1")).isEqualTo("c2 d2 e -> e");
    }

    @Test
    void staysAtABranchThatGoesOnBesideAMerge() {
        GraphFixture graph =
                GraphFixture.of("a1", "b1 < a1", "c1 < b1", "a2", "b2 < a2", "c2 < b2", "m < c1 c2", "d2 < c2");
        assertThat(upgrade(graph, "m", "d2", "b1")).isEqualTo("c1 m -> d2 m");
        assertThat(upgrade(graph, "d2", "m")).isEqualTo("d2 -> d2 m");
    }

    @AlembicCase(18)
    @ParameterizedTest
    @CsvSource({
        "b_2@head, '', base2 a2 b2 base3 a3 c2 d2 -> d2",
        "b_3@head, '', base3 a3 b3 -> b3",
        "b1b@head, '', base1 a1b base3 a3 b1b -> b1b",
        "b_2@+1, b2, base3 a3 c2 -> c2",
        "b_3@+1, d2, b3 -> b3 d2",
        "b_3@+1, b2, base3 -> b2 base3",
    })
    void appliesDependenciesToo(String target, String current, String story) {
        assertThat(upgrade(CROSSING, target, current)).isEqualTo(story);
    }

    @AlembicCase(21)
    @Test
    void appliesWhatALabelStandsFor() {
        GraphFixture graph = GraphFixture.of(
                "a1 label lib1", "b1 < a1", "c1 < b1 label c1lib", "d1 < c1", "a2", "b2 < a2", "c2 < b2 needs c1lib");
        assertThat(upgrade(graph, "c2", "a2")).isEqualTo("a1 b1 b2 c1 c2 -> c2");
        History history = GraphFixture.after(graph.upgrade(graph.at("a2"), "c2"));
        assertThat(history.row("c2").orElseThrow().dependsOn()).containsExactly("c1");
    }

    @Test
    void isAtTheEndOfEverythingThoughAnotherBranchDependsOnIt() {
        GraphFixture graph = GraphFixture.of("x1 label x", "y1 label y", "y2 < y1 needs x1");
        assertThat(upgrade(graph, "head", "")).isEqualTo("x1 y1 y2 -> y2");
        assertThat(upgrade(graph, "heads", "y2")).isEqualTo("-> y2");
        assertThat(upgrade(graph, "x@head", "y2")).isEqualTo("-> y2");
        assertThat(MigrationStatus.of(graph.revisions(), graph.at("y2")).state())
                .isEqualTo(MigrationState.UP_TO_DATE);
        assertThat(graph.planner()
                        .upgrade(graph.at("y1"), "heads", RunOptions.DEFAULTS.withSingleHead(true))
                        .steps())
                .hasSize(2);
    }

    @Test
    void namesEveryFaultAsOne() {
        for (String target : List.of("zzzz", "x@head", "c1branch@d2", "+9", "a:b", "head+1")) {
            assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> upgrade(FORK, target, "a"));
        }
    }

    private static String upgrade(GraphFixture graph, String target, String... current) {
        List<String> ids = List.of(current).stream().filter(id -> !id.isEmpty()).toList();
        return story(graph.upgrade(graph.at(ids.toArray(String[]::new)), target));
    }
}
