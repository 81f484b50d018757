package dev.revisor.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTests {

    @ParameterizedTest
    @CsvSource({
        "name, NAME, 100",
        "kitten, sitting, 57",
        "fone, phone, 60",
        "flaw, lawn, 50",
        "abc, xyz, 0",
        "ab, ba, 0",
        "mail, email_address, 80",
        "customers, customer, 88"
    })
    void countsTheLettersToChangeOrFindsTheOneInTheOther(String one, String other, int percent) {
        assertThat(NameLikeness.percent(one, other)).isEqualTo(percent);
        assertThat(NameLikeness.percent(other, one)).isEqualTo(percent);
    }
}
