package dev.revisor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The words of enumerations in what Hibernate writes for them. */
class TypeCandidatesTests {

    @Test
    void readsAsManyWordsAsThereAreCountries() {
        List<String> countries = IntStream.range(0, 1000)
                .mapToObj(number -> "UNITED_STATES_OF_" + number)
                .toList();
        String list = countries.stream().collect(Collectors.joining("','", "('", "')"));
        assertThat(TypeCandidates.words("country in " + list)).isEqualTo(countries);
        assertThat(TypeCandidates.words("enum " + list)).isEqualTo(countries);
    }
}
