package dev.revisor.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.dialect.AuthoredTables;
import dev.revisor.dialect.UnsupportedOperationOnDatabaseException;
import dev.revisor.schema.Database;
import dev.revisor.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class H2TypesTests {

    @Test
    void spellsEveryPortableTypeAsHibernateDoes() {
        assertThat(AuthoredTables.TYPES.stream().map(H2Types::name))
                .containsExactly(
                        "boolean",
                        "tinyint",
                        "smallint",
                        "integer",
                        "bigint",
                        "float(24)",
                        "float(53)",
                        "numeric(38,2)",
                        "numeric(21,0)",
                        "char(1)",
                        "char(36)",
                        "varchar(1)",
                        "varchar(255)",
                        "varchar(20000)",
                        "varchar(70000)",
                        "clob",
                        "clob",
                        "clob",
                        "blob",
                        "varbinary(255)",
                        "varbinary(70000)",
                        "blob",
                        "uuid",
                        "date",
                        "time(0)",
                        "time(6)",
                        "time(0) with time zone",
                        "timestamp(0)",
                        "timestamp(6)",
                        "timestamp(6) with time zone",
                        "timestamp(6) with time zone",
                        "json",
                        "clob",
                        "varbinary(19)",
                        "enum ('ARCHIVED','DONE','NEW')",
                        "enum ('DARK','LIGHT','it''s')",
                        "varchar(255) array",
                        "integer array");
    }

    @Test
    void keepsItsOwnSpellingOfAPortableType() {
        assertThat(AuthoredTables.TYPES)
                .extracting(H2Types::name)
                .allSatisfy(name -> assertThat(H2TypeSpelling.of(name)).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "CHARACTER VARYING(50);varchar(50)",
                "Character  Varying ( 50 );varchar(50)",
                "varchar;varchar",
                "varchar(1000000000);varchar",
                "text;clob",
                "character large object(50);clob(50)",
                "int;integer",
                "double precision;float(53)",
                "float;float(53)",
                "real;float(24)",
                "float(10);float(24)",
                "dec(5);numeric(5,0)",
                "NUMERIC(10, 2);numeric(10,2)",
                "decimal;numeric(100000,0)",
                "char;char(1)",
                "time;time(0)",
                "TIMESTAMP WITH TIME ZONE;timestamp(6) with time zone",
                "timestamp(3) without time zone;timestamp(3)",
                "datetime;timestamp(6)",
                "ENUM('it''s', 'B');enum ('it''s','B')",
                "CHARACTER VARYING(3) ARRAY[2] ARRAY;varchar(3) array[2] array",
                "ENUM('An array') array;enum ('An array') array",
                "interval day(3) to second(4);interval day(3) to second(4)",
                "\"MyDomain\";\"MyDomain\"",
                "Some-Thing;some-thing",
            })
    void spellsATypeInOneWay(String spelling, String expected) {
        assertThat(H2TypeSpelling.of(spelling)).isEqualTo(expected);
    }

    @Test
    void doublesQuotesInEnumerations() {
        assertThat(H2Types.name(Types.enumeration(9, "it's"))).isEqualTo("enum ('it''s')");
    }

    @Test
    void takesTheWordsOfARawTypeForThisDatabase() {
        assertThat(H2Types.name(Types.raw("text").on(Database.H2, "clob"))).isEqualTo("clob");
        assertThat(H2Types.name(Types.raw("text"))).isEqualTo("text");
    }

    @Test
    void refusesARawTypeWithoutWordsForThisDatabase() {
        assertThatThrownBy(() -> H2Types.name(Types.raw(Database.POSTGRESQL, "cidr")))
                .isInstanceOf(UnsupportedOperationOnDatabaseException.class)
                .hasMessageContaining("cidr")
                .hasMessageContaining(".on(Database.H2");
    }
}
