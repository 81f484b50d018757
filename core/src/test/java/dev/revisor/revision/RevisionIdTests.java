package dev.revisor.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionIdTests {

    @Test
    void makesTwelveHexadecimalDigits() {
        assertThat(RevisionId.random(new SecureRandom())).matches("[0-9a-f]{12}");
        assertThat(RevisionId.random(new Random(1))).isNotEqualTo(RevisionId.random(new Random(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4f2a9c81d0e7", "1.2.3", "add_email", "HEAD", "header"})
    void allowsLettersDigitsUnderscoreAndDot(String id) {
        assertThat(RevisionId.validate(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a-b", "a+1", "a:b", "a@b", "é", "a\n", "head", "heads", "base", "current"})
    void refusesOthers(String id) {
        assertThatExceptionOfType(InvalidRevisionIdException.class)
                .isThrownBy(() -> RevisionId.validate(id))
                .withMessageStartingWith("'" + id + "' can't be the id of a revision")
                .satisfies(fault -> assertThat(fault.id()).isEqualTo(id));
    }

    @Test
    void refusesWhatTheHistoryTableCannotHold() {
        assertThat(RevisionId.validate("a".repeat(255))).hasSize(255);
        assertThatExceptionOfType(InvalidRevisionIdException.class)
                .isThrownBy(() -> RevisionId.validate("a".repeat(256)));
    }
}
