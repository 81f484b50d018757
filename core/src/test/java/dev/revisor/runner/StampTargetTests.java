package dev.revisor.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.RowState;
import dev.revisor.revision.MultipleHeadsException;
import dev.revisor.revision.OverlappingTargetsException;
import dev.revisor.revision.RevisionNode;
import dev.revisor.testing.AlembicCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTargetTests {

    private static final GraphFixture LINE = GraphFixture.of("a", "b < a", "c < b");
    private static final GraphFixture FORK =
            GraphFixture.of("a", "b < a", "c1 < b label c1branch", "d1 < c1", "c2 < b label c2branch", "d2 < c2");
    private static final GraphFixture MERGED = GraphFixture.of(
            "a", "b < a", "c1 < b", "d1 < c1", "c2 < b label c2branch", "d2 < c2", "e < d1 d2", "f < e");
    private static final GraphFixture FOREST = GraphFixture.of("a1", "b1 < a1", "a2", "b2 < a2");

    @AlembicCase({48, 60})
    @ParameterizedTest
    @CsvSource({"c, a, c", "a, c, a", "b, b, b", "base, c, ''", "heads, '', c", "head, a, c", "-1, c, b", "+1, a, b"})
    void isAtTheTarget(String target, String current, String after) {
        assertThat(stamp(LINE, target, current)).isEqualTo(after);
    }

    @AlembicCase({52, 53})
    @ParameterizedTest
    @CsvSource({
        "b, d1 c2, b",
        "c1branch@base, d1 c2, c2",
        "c2branch@head, d1 c2, d1 d2",
        "c1branch@c1, d1 d2, c1 d2",
        "c2branch@-1, d1 d2, c2 d1",
        "c2branch@+1, d1, c2 d1",
        "d1, d2, d1",
        "d1 d2, a, d1 d2",
        "c1branch@c1 c2branch@base, d1 d2, c1",
        "c1branch@head c2branch@head, b, d1 d2",
    })
    void leavesOtherBranchesOnlyWhereOneIsNamed(String targets, String current, String after) {
        assertThat(stamp(FORK, targets, current)).isEqualTo(after);
    }

    @AlembicCase({42, 52})
    @ParameterizedTest
    @CsvSource({
        "c2, e, c2",
        "a, e, a",
        "e, c2, e",
        "e, d1 c2, e",
        "e, b, e",
        "c2branch@head, d1 c2, f",
        "c2branch@c2, f, c2 d1",
    })
    void crossesMerges(String target, String current, String after) {
        assertThat(stamp(MERGED, target, current)).isEqualTo(after);
    }

    @AlembicCase(55)
    @Test
    void isAtAllHeadsOfAForest() {
        assertThat(stamp(FOREST, "heads", "")).isEqualTo("b1 b2");
        assertThat(stamp(FOREST, "heads", "b1 b2")).isEqualTo("b1 b2");
        assertThat(stamp(FOREST, "a1@head", "a2")).isEqualTo("a2 b1");
    }

    @Test
    void takesWhatDependsOnABranchAwayWithIt() {
        GraphFixture graph = GraphFixture.of("x1 label x", "y1 label y", "y2 < y1 needs x1", "z");
        assertThat(stamp(graph, "x@base", "y2 z")).isEqualTo("y1 z");
        assertThat(stamp(graph, "y@base", "y2 z")).isEqualTo("x1 z");
    }

    @Test
    void keepsNothingWhenPurging() {
        History history = FORK.at("d1", "c2");
        assertThat(new StampTarget(FORK.revisions().graph(), history).wanted(List.of("c2branch@head"), true))
                .extracting(RevisionNode::id)
                .containsExactly("a", "b", "c2", "d2");
    }

    @Test
    void keepsStrangersOfOtherBranches() {
        History history = withStranger(FORK.at("d1", "c2"), "c2");
        assertThat(new StampTarget(FORK.revisions().graph(), history).wanted(List.of("c1branch@base"), false))
                .extracting(RevisionNode::id)
                .containsExactly("a", "b", "c2", "ffff");
        assertThat(new StampTarget(FORK.revisions().graph(), history).wanted(List.of("c2branch@c2"), false))
                .extracting(RevisionNode::id)
                .containsExactly("a", "b", "c1", "c2", "d1");
    }

    @Test
    void countsFromWhatIsKnown() {
        History history = withStranger(LINE.at("b"), "b");
        assertThat(new StampTarget(LINE.revisions().graph(), history).wanted(List.of("b+1"), false))
                .extracting(RevisionNode::id)
                .containsExactly("a", "b", "c");
        assertThat(new StampTarget(LINE.revisions().graph(), history).wanted(List.of("current"), false))
                .extracting(RevisionNode::id)
                .containsExactly("a", "b");
    }

    @Test
    void refusesTargetsThatOverlap() {
        assertThatExceptionOfType(OverlappingTargetsException.class).isThrownBy(() -> stamp(LINE, "a c", ""));
        assertThatExceptionOfType(OverlappingTargetsException.class).isThrownBy(() -> stamp(LINE, "base c", ""));
        assertThat(stamp(LINE, "c c head", "")).isEqualTo("c");
    }

    @Test
    void namesTheHeadsWhereOneIsWanted() {
        assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> stamp(FORK, "head", "a"));
    }

    private static History withStranger(History history, String parent) {
        List<HistoryRow> rows = new ArrayList<>(history.rows());
        rows.add(HistoryRow.of(RevisionNode.of("ffff", parent), 99, RowState.APPLIED));
        return new History(true, rows);
    }

    private static String stamp(GraphFixture fixture, String targets, String current) {
        String[] ids =
                Arrays.stream(current.split(" ")).filter(id -> !id.isEmpty()).toArray(String[]::new);
        List<RevisionNode> wanted = new StampTarget(fixture.revisions().graph(), fixture.at(ids))
                .wanted(List.of(targets.split(" ")), false);
        Set<String> after = History.assumed(wanted).current();
        return String.join(" ", after.stream().sorted().toList());
    }
}
