package dev.revisor.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresqlCastsTests {

    @ParameterizedTest
    @CsvSource({
        "integer, bigint",
        "integer, numeric(5)",
        "integer, varchar(20)",
        "date, timestamp(6)",
        "timestamp(6), date",
        "timestamp(6), time(6)",
        "json, jsonb",
        "time(3), time(6)",
        "oid, bigint",
        "integer, oid",
        "varchar(20), text",
        "varchar(5) array, varchar(9) array"
    })
    void areNotNeededWhereTheServerAssigns(String from, String to) {
        assertThat(using(from, to)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "text; integer; c::integer",
                "text; date; c::date",
                "time(6); timestamp(6); c::timestamp(6) without time zone",
                "date; time(6); c::time(6) without time zone",
                "json; integer; (c #>> '{}')::integer",
                "jsonb; numeric(5,2); (c #>> '{}')::numeric(5,2)",
                "integer; jsonb; to_jsonb(c)",
                "date; json; to_json(c)",
                "text; jsonb; c::jsonb",
                "timestamp(6); integer; c::integer",
                "boolean; integer; c::integer::integer",
                "boolean; numeric(5,2); c::integer::numeric",
                "boolean; date; c::date",
                "numeric(5,2); boolean; c::integer::boolean",
                "date; boolean; c::boolean",
                "integer; integer array; c::integer[]",
                "integer array; integer; c::integer",
                "integer array; bigint array; c::bigint[]"
            })
    void areWrittenWhereItDoesNot(String from, String to, String using) {
        assertThat(using(from, to)).isEqualTo(using);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "oid; text; convert_from(lo_get(c), 'UTF8')",
                "oid; bytea; lo_get(c)",
                "oid; date; c::date",
                "bytea; oid; lo_from_bytea(0, c)",
                "bytea; uuid; encode(c, 'hex')::uuid",
                "bytea; text; convert_from(c, 'UTF8')",
                "uuid; bytea; decode(replace(c::text, '-', ''), 'hex')",
                "uuid; integer; c::integer",
                "text; oid; lo_from_bytea(0, convert_to(c, 'UTF8'))",
                "text; bytea; convert_to(c, 'UTF8')"
            })
    void keepTheContentOfWhatIsOnlyAReferenceOrBytes(String from, String to, String using) {
        assertThat(using(from, to)).isEqualTo(using);
    }

    private static String using(String from, String to) {
        return PostgresqlCasts.using(PostgresqlTypeSpelling.of(from), PostgresqlTypeSpelling.of(to), "c");
    }
}
