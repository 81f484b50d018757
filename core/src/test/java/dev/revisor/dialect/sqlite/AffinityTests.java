package dev.revisor.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of SQLite's own documentation, and its puzzles. */
class AffinityTests {

    @ParameterizedTest
    @CsvSource({
        "BIGINT, INTEGER",
        "unsigned big int, INTEGER",
        "floating point, INTEGER",
        "charint, INTEGER",
        "varchar(255), TEXT",
        "clob, TEXT",
        "text, TEXT",
        "'', BLOB",
        "blob, BLOB",
        "real, REAL",
        "double precision, REAL",
        "float, REAL",
        "'decimal(10,5)', NUMERIC",
        "boolean, NUMERIC",
        "string, NUMERIC"
    })
    void followsTheNameOfTheType(String type, Affinity affinity) {
        assertThat(Affinity.of(type)).isEqualTo(affinity);
    }
}
