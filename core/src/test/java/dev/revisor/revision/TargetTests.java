package dev.revisor.revision;

import static dev.revisor.revision.RevisionNode.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTests {

    private static final RevisionGraph LINE = RevisionGraph.of(List.of(
            of("1a2b3c4d5e6f"),
            of("1a2b99999999", "1a2b3c4d5e6f"),
            of("cccc00000000", "1a2b99999999"),
            of("123", "cccc00000000")));
    private static final RevisionGraph FORK =
            RevisionGraph.of(List.of(of("root"), of("left", "root"), of("right", "root"), of("top", "left")));
    private static final RevisionGraph MERGED = RevisionGraph.of(
            List.of(of("root"), of("left", "root"), of("right", "root"), of("merge", "left", "right")));

    @ParameterizedTest
    @CsvSource({
        "head, 123",
        "heads, 123",
        "current, 1a2b99999999",
        "123, 123",
        "1a2b3c4d5e6f, 1a2b3c4d5e6f",
        "1a2b3, 1a2b3c4d5e6f",
        "cccc, cccc00000000",
        "+1, cccc00000000",
        "+2, 123",
        "-1, 1a2b3c4d5e6f",
        "head-1, cccc00000000",
        "heads-2, 1a2b99999999",
        "base+1, 1a2b3c4d5e6f",
        "base+4, 123",
        "cccc-2, 1a2b3c4d5e6f",
        "1a2b3c+1, 1a2b99999999",
        "123-3, 1a2b3c4d5e6f",
        "current+1, cccc00000000",
    })
    void meansOneRevision(String target, String id) {
        assertThat(LINE.resolve(target, Set.of("1a2b99999999"))).containsExactly(id);
        assertThat(LINE.resolveOne(target, Set.of("1a2b99999999")).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "-2", "head-4", "1a2b3-1"})
    void meansBase(String target) {
        assertThat(LINE.resolve(target, Set.of("1a2b99999999"))).isEmpty();
        assertThatExceptionOfType(MalformedTargetException.class)
                .isThrownBy(() -> LINE.resolveOne(target, Set.of("1a2b99999999")))
                .withMessageContaining("'" + target + "' means base");
    }

    @Test
    void meansNothingInAnEmptyGraph() {
        assertThat(RevisionGraph.EMPTY.resolve("heads", Set.of())).isEmpty();
        assertThat(RevisionGraph.EMPTY.resolve("head", Set.of())).isEmpty();
        assertThatExceptionOfType(UnknownRevisionException.class)
                .isThrownBy(() -> RevisionGraph.EMPTY.resolveOne("head", Set.of()));
    }

    @Test
    void meansAllHeads() {
        assertThat(FORK.resolve("heads", Set.of())).containsExactlyInAnyOrder("top", "right");
        assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> FORK.resolve("head", Set.of()));
        assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> FORK.resolveOne("heads", Set.of()));
    }

    @Test
    void stepsUpFromBaseWhereNothingIsApplied() {
        assertThat(LINE.resolve("+1", Set.of())).containsExactly("1a2b3c4d5e6f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1a2b", "1a2b+1"})
    void asksForMoreOfAnAmbiguousId(String target) {
        assertThatExceptionOfType(AmbiguousRevisionException.class)
                .isThrownBy(() -> LINE.resolve(target, Set.of()))
                .withMessage("Revision '1a2b' could be any of '1a2b3c4d5e6f', '1a2b99999999': give more of the id")
                .satisfies(fault -> assertThat(fault.prefix()).isEqualTo("1a2b"))
                .satisfies(fault -> assertThat(fault.candidates()).containsExactly("1a2b3c4d5e6f", "1a2b99999999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ccc", "ffffffffffff", "CCCC", "12"})
    void doesNotGuessUnknownIds(String target) {
        assertThatExceptionOfType(UnknownRevisionException.class)
                .isThrownBy(() -> LINE.resolve(target, Set.of()))
                .withMessageStartingWith("Revision '" + target + "' is not known")
                .satisfies(fault -> assertThat(fault.id()).isEqualTo(target));
    }

    @ParameterizedTest
    @CsvSource({"+3, 2", "+99, 2", "-3, 2", "head-5, 4", "base+5, 4", "cccc+2, 1", "123+1, 0"})
    void doesNotWalkBeyondTheEnds(String target, int possible) {
        assertThatExceptionOfType(WalkTooFarException.class)
                .isThrownBy(() -> LINE.resolve(target, Set.of("1a2b99999999")))
                .withMessageStartingWith("Target '" + target + "' goes too far")
                .satisfies(fault -> assertThat(fault.expression()).isEqualTo(target))
                .satisfies(fault -> assertThat(fault.possible()).isEqualTo(possible));
    }

    @Test
    void doesNotStepDownFromBase() {
        assertThatExceptionOfType(WalkTooFarException.class)
                .isThrownBy(() -> LINE.resolve("-1", Set.of()))
                .withMessageContaining("no step is possible");
    }

    @Test
    void doesNotChooseBetweenBranches() {
        assertThatExceptionOfType(AmbiguousWalkException.class)
                .isThrownBy(() -> FORK.resolve("+1", Set.of("root")))
                .withMessageContaining("'left', 'right'")
                .satisfies(fault -> assertThat(fault.expression()).isEqualTo("+1"))
                .satisfies(fault -> assertThat(fault.candidates()).containsExactly("left", "right"));
        assertThatExceptionOfType(AmbiguousWalkException.class).isThrownBy(() -> MERGED.resolve("-1", Set.of("merge")));
        assertThatExceptionOfType(AmbiguousWalkException.class)
                .isThrownBy(() -> FORK.resolve("-1", Set.of("left", "right")));
        assertThatExceptionOfType(AmbiguousWalkException.class).isThrownBy(() -> FORK.resolve("heads-1", Set.of()));
    }

    @Test
    void namesACurrentRevisionThatIsNotInTheGraph() {
        assertThatExceptionOfType(UnknownRevisionException.class)
                .isThrownBy(() -> LINE.resolve("-1", Set.of("gone")))
                .satisfies(fault -> assertThat(fault.id()).isEqualTo("gone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a:b",
                "a:b:c",
                ":",
                "head+1",
                "heads+2",
                "base-1",
                "+0",
                "-0",
                "cccc+0",
                "+",
                "-",
                "+1+1",
                "cccc--1",
                "x@",
                "@head",
                "x@y@head",
                "übung",
                "+99999999999"
            })
    void refusesWhatIsNoTarget(String target) {
        assertThatExceptionOfType(MalformedTargetException.class)
                .isThrownBy(() -> LINE.resolve(target, Set.of("cccc00000000")))
                .withMessageStartingWith("Target '" + target + "' ")
                .satisfies(fault -> assertThat(fault.expression()).isEqualTo(target));
    }
}
