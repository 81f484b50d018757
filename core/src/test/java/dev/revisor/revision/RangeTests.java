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

class RangeTests {

    private static final RevisionGraph LINE = graph("a", "b < a", "c < b", "d < c");
    private static final RevisionGraph TWO_ROOTS =
            graph("a label abranch", "b < a", "c < b", "d", "e < d label ebranch", "g < e", "h < g");
    private static final RevisionGraph MERGED = graph("a", "b1 < a", "c1 < b1", "b2 < a", "m < c1 b2", "n < m");
    private static final RevisionGraph CROSSING = graph(
            "base1 label b_1",
            "a1a < base1",
            "a1b < base1",
            "b1b < a1b needs a3",
            "base2 label b_2",
            "a2 < base2",
            "b2 < a2 needs a3",
            "base3 label b_3",
            "a3 < base3",
            "b3 < a3");

    @AlembicCase(62)
    @ParameterizedTest
    @CsvSource({
        "':', a b c d",
        "'base:head', a b c d",
        "'base:heads', a b c d",
        "'b:c', b c",
        "':b', a b",
        "'c:', c d",
        "'a:+2', a b c",
        "'-2:c', a b c",
        "'-2:', b c d",
        "'-5:c', a b c",
        "'b:+9', b c d",
        "'c-1:d', b c d",
        "'c-9:c', a b c",
        "'current:', b c d",
        "':current', a b",
        "'current:+1', b c",
        "'-1:current', a b",
        "'-1:+1', a b c",
        "'b:b', b",
        "'head-1:head', c d",
        "':+2', a b",
        "'base+2:', b c d",
    })
    void includesBothEnds(String range, String ids) {
        assertThat(select(LINE, range, "b")).isEqualTo(ids);
    }

    @AlembicCase(62)
    @Test
    void beginsAtBaseWhereNothingIsApplied() {
        assertThat(select(LINE, "current:")).isEqualTo("a b c d");
    }

    @AlembicCase({11, 12})
    @ParameterizedTest
    @CsvSource({
        "'ebranch@base:heads', d e g h",
        "'abranch@base:', a b c",
        "'ebranch@base:ebranch@head', d e g h",
        "'e@base:', d e g h",
        "'ebranch@-2:heads', e g h",
        "'base:ebranch@+2', d e",
        "'ebranch@d:', d e g h",
        "'ebranch@head:', h",
        "'-1:', b c g h",
    })
    void staysInABranch(String range, String ids) {
        assertThat(select(TWO_ROOTS, range)).isEqualTo(ids);
    }

    @Test
    void includesOnlyWhatLiesBetween() {
        assertThat(select(MERGED, "b1:m")).isEqualTo("b1 c1 m");
        assertThat(select(MERGED, "a:n")).isEqualTo("a b1 b2 c1 m n");
        assertThat(select(MERGED, ":m")).isEqualTo("a b1 b2 c1 m");
    }

    @Test
    void leavesOutWhatOnlyDependsOnTheBeginning() {
        RevisionGraph graph = graph("a", "b < a", "x needs a", "y < x b");
        assertThat(select(graph, "a:y")).isEqualTo("a b y");
        assertThat(select(graph, "base:y")).isEqualTo("a b x y");
    }

    @AlembicCase(18)
    @ParameterizedTest
    @CsvSource({
        "'base:b_2@head', base2 a2 base3 a3 b2",
        "'b_2@base:', base2 a2 base3 a3 b2",
        "'b_3@base:', base3 a3 b3",
        "'base:b1b', base1 a1b base3 a3 b1b",
    })
    void includesDependenciesFromBase(String range, String ids) {
        assertThat(select(CROSSING, range).split(" ")).containsExactlyInAnyOrder(ids.split(" "));
    }

    @AlembicCase({13, 14})
    @ParameterizedTest
    @ValueSource(strings = {"c:b", "d:base", "head:b", "current:a", "+1:c", "c:-1", "b:c-2"})
    void refusesTheWrongDirection(String range) {
        assertThatExceptionOfType(RangeOrderException.class)
                .isThrownBy(() -> select(LINE, range, "b"))
                .withMessageContaining("'%s'", range)
                .satisfies(fault -> assertThat(fault.range()).isEqualTo(RevisionRange.parse(range)));
    }

    @AlembicCase(14)
    @ParameterizedTest
    @ValueSource(strings = {"b1:b2", "c1:b2"})
    void refusesRevisionsThatAreNotConnected(String range) {
        assertThatExceptionOfType(RangeOrderException.class).isThrownBy(() -> select(MERGED, range));
        assertThatExceptionOfType(RangeOrderException.class).isThrownBy(() -> select(TWO_ROOTS, "ebranch@base:c"));
    }

    @Test
    void refusesAWalkThatDoesNotSayWhichWay() {
        assertThatExceptionOfType(AmbiguousWalkException.class).isThrownBy(() -> select(MERGED, "a:+1"));
        assertThatExceptionOfType(AmbiguousWalkException.class).isThrownBy(() -> select(MERGED, "-2:n"));
    }

    @AlembicCase(5)
    @Test
    void isEmptyWithoutRevisions() {
        assertThat(RevisionGraph.EMPTY.between(RevisionRange.parse("base:head"), Set.of()))
                .isEmpty();
        assertThat(RevisionGraph.EMPTY.between(RevisionRange.parse(":"), Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "head", "a:b:c", "::"})
    void refusesWhatIsNoRange(String range) {
        assertThatExceptionOfType(MalformedTargetException.class)
                .isThrownBy(() -> RevisionRange.parse(range))
                .withMessageContaining("is not a range");
    }

    private static String select(RevisionGraph graph, String range, String... current) {
        List<RevisionNode> nodes = graph.between(RevisionRange.parse(range), Set.of(current));
        return String.join(" ", nodes.stream().map(RevisionNode::id).toList());
    }
}
