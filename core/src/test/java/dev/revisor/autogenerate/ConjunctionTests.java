package dev.revisor.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConjunctionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a>=1) and (a<=2)",
                "(a<=2) and (a>=1)",
                "((a<=2) AND (a>=1))",
                "a<=2 and a>=1",
                "((a<=2)\n and ((a>=1)))"
            })
    void doesNotCareForTheOrderOfItsParts(String condition) {
        assertThat(Conjunction.of(condition).parts()).containsExactly("a<=2", "a>=1");
    }

    @Test
    void leavesOtherConditionsWhole() {
        assertThat(Conjunction.of("a between 1 and 2").parts()).containsExactly("a between 1 and 2");
        assertThat(Conjunction.of("a or b and c").parts()).containsExactly("a or b and c");
        assertThat(Conjunction.of("a and b or c").parts()).containsExactly("a and b or c");
        assertThat(Conjunction.of("(a) = (b)").parts()).containsExactly("(a) = (b)");
        assertThat(Conjunction.of("a in ('x and y', ') and (')").parts())
                .containsExactly("a in ('x and y', ') and (')");
    }

    @Test
    void tellsTheTwoKindsOfAndApart() {
        assertThat(Conjunction.of("c and a between 1 and 2 and b").parts())
                .containsExactly("a between 1 and 2", "b", "c");
        assertThat(Conjunction.of("x and (a or b)").parts()).containsExactly("a or b", "x");
    }
}
