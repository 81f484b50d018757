package dev.revisor.dialect;

import static dev.revisor.schema.Columns.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.Types;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lengths at which Hibernate takes another type. */
class TypeLimitsTests {

    @ParameterizedTest
    @CsvSource({
        "H2, 1048576, varchar(1048576)",
        "H2, 1048577, clob",
        "POSTGRESQL, 10485760, varchar(10485760)",
        "POSTGRESQL, 10485761, text",
        "MARIADB, 16383, varchar(16383)",
        "MARIADB, 16384, text",
        "MARIADB, 65535, text",
        "MARIADB, 65536, mediumtext",
        "MARIADB, 16777215, mediumtext",
        "MARIADB, 16777216, longtext"
    })
    void ofTexts(Database database, int length, String name) {
        assertThat(name(database, Types.varchar(length))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "H2, 1048576, varbinary(1048576)",
        "H2, 1048577, blob",
        "MARIADB, 65535, varbinary(65535)",
        "MARIADB, 65536, mediumblob",
        "MARIADB, 16777215, mediumblob",
        "MARIADB, 16777216, longblob"
    })
    void ofBytes(Database database, int length, String name) {
        assertThat(name(database, Types.varbinary(length))).isEqualTo(name);
    }

    private static String name(Database database, ColumnType type) {
        return Dialects.of(database).typeName(column("c", type));
    }
}
