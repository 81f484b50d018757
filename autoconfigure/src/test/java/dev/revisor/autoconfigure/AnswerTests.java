package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTests {

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", " yes ", "YES"})
    void isYes(String line) {
        assertThat(Answer.isYes(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "no", "yesterday", "ye"})
    void isNoWhereItIsAnythingElse(String line) {
        assertThat(Answer.isYes(line)).isFalse();
    }

    @Test
    void isNoAtTheEndOfTheInput() {
        assertThat(Answer.isYes(null)).isFalse();
    }
}
