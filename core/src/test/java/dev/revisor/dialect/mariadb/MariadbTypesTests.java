package dev.revisor.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.dialect.AuthoredTables;
import dev.revisor.dialect.UnsupportedOperationOnDatabaseException;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MariadbTypesTests {

    @Test
    void spellsEveryPortableTypeAsHibernateDoes() {
        assertThat(AuthoredTables.TYPES.stream().map(MariadbTypesTests::name))
                .containsExactly(
                        "bit",
                        "tinyint",
                        "smallint",
                        "integer",
                        "bigint",
                        "float(23)",
                        "float(53)",
                        "decimal(38,2)",
                        "decimal(21,0)",
                        "varchar(1)",
                        "varchar(36)",
                        "varchar(1)",
                        "varchar(255)",
                        "text",
                        "mediumtext",
                        "longtext",
                        "longtext",
                        "longtext",
                        "longblob",
                        "varbinary(255)",
                        "mediumblob",
                        "longblob",
                        "uuid",
                        "date",
                        "time(0)",
                        "time(6)",
                        "time(0)",
                        "datetime(0)",
                        "datetime(6)",
                        "datetime(6)",
                        "timestamp(6)",
                        "json",
                        "longtext",
                        "varbinary(19)",
                        "enum ('ARCHIVED','DONE','NEW')",
                        "enum ('DARK','LIGHT','it''s')",
                        "json",
                        "json");
    }

    @Test
    void differsOnMysqlInUuidsAlone() {
        assertThat(AuthoredTables.TYPES)
                .filteredOn(type -> !MariadbTypes.name(type, Database.MYSQL).equals(name(type)))
                .containsExactly(Types.uuid());
        assertThat(MariadbTypes.name(Types.uuid(), Database.MYSQL)).isEqualTo("binary(16)");
    }

    @Test
    void keepsItsOwnSpellingOfAPortableType() {
        assertThat(AuthoredTables.TYPES)
                .extracting(MariadbTypesTests::name)
                .allSatisfy(name -> assertThat(MariadbTypeSpelling.of(name)).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "int(11);integer",
                "INT;integer",
                "bigint(20) unsigned;bigint unsigned",
                "int unsigned;integer unsigned",
                "int(10) unsigned zerofill;int(10) unsigned zerofill",
                "tinyint(4);tinyint",
                "tinyint(1);tinyint(1)",
                "boolean;tinyint(1)",
                "bit(1);bit",
                "bit(3);bit(3)",
                "float;float(23)",
                "float(24);float(23)",
                "float(25);float(53)",
                "float(7,4);float(7,4)",
                "double;float(53)",
                "double precision;float(53)",
                "double(8,2);double(8,2)",
                "decimal;decimal(10,0)",
                "numeric(5);decimal(5,0)",
                "Decimal( 10 , 2 );decimal(10,2)",
                "char;char(1)",
                "time;time(0)",
                "datetime;datetime(0)",
                "timestamp(3);timestamp(3)",
                "year(4);year",
                "varchar(10) character set utf8mb4;varchar(10)",
                "varchar(10) charset latin1 collate latin1_bin;varchar(10)",
                "ENUM('it''s', 'B');enum ('it''s','B')",
                "set('a','b');set ('a','b')",
                "SET ('a', 'b');set ('a','b')",
                "int(1);integer",
                "Some-Thing;some-thing",
            })
    void spellsATypeInOneWay(String spelling, String expected) {
        assertThat(MariadbTypeSpelling.of(spelling)).isEqualTo(expected);
    }

    /** The server shows what they are by default without quotes. */
    @ParameterizedTest
    @ValueSource(strings = {"tinyint", "int(11) unsigned", "integer", "decimal(10,2)", "float(53)", "bit", "year"})
    void knowsNumbers(String name) {
        assertThat(MariadbTypes.isNumber(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"varchar(10)", "point", "datetime(6)", "enum ('int')", "interval", "uuid"})
    void knowsWhatIsNoNumber(String name) {
        assertThat(MariadbTypes.isNumber(name)).isFalse();
    }

    @Test
    void refusesARawTypeWithoutWordsForThisDatabase() {
        assertThatThrownBy(() -> name(Types.raw(Database.POSTGRESQL, "cidr")))
                .isInstanceOf(UnsupportedOperationOnDatabaseException.class)
                .hasMessageContaining("cidr")
                .hasMessageContaining(".on(Database.MARIADB");
    }

    private static String name(ColumnType type) {
        return MariadbTypes.name(type, Database.MARIADB);
    }
}
