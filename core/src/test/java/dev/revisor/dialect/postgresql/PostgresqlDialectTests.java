package dev.revisor.dialect.postgresql;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.exact;
import static dev.revisor.schema.Columns.table;
import static dev.revisor.schema.Types.array;
import static dev.revisor.schema.Types.namedEnumeration;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Dialects;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresqlDialectTests {

    private static final Dialect DIALECT = Dialects.of(Database.POSTGRESQL);

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void isFoundByConnection(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            assertThat(Dialects.of(connection).displayName()).matches("PostgreSQL 18\\.\\d+");
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void foldsAndShortensNamesAsTheServerDoes(TestDatabase database) {
        String[] names = {
            "Customer", "GRÖSSE", "İI", "a_name_that_is_longer_than_the_sixty_three_bytes_of_this_dätäbase"
        };
        for (String name : names) {
            database.execute("create table " + name + " (id integer)");
            String stored = DIALECT.storedName(Identifier.of(name));
            assertThat(database.query("select relname from pg_class where relname = '" + stored + "'"))
                    .hasSize(1);
        }
    }

    @Test
    void givesNamesBackAsAnAuthorWouldWriteThem() {
        assertThat(DIALECT.identifier("customer")).isEqualTo(Identifier.of("customer"));
        assertThat(DIALECT.identifier("Customer")).isEqualTo(exact("Customer"));
        assertThat(DIALECT.identifier("größe")).isEqualTo(Identifier.of("größe"));
        assertThat(DIALECT.identifier("grÖsse")).isEqualTo(Identifier.of("grÖsse"));
    }

    @Test
    void quotesNames() {
        assertThat(DIALECT.quote(table(Identifier.of("Shop"), exact("a\"B")))).isEqualTo("\"shop\".\"a\"\"B\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INT                            | integer
                    int8                           | bigint
                    Varchar ( 20 )                 | character varying(20)
                    char                           | character(1)
                    char(5)                        | character(5)
                    quartz                         | quartz
                    decimal(10)                    | numeric(10,0)
                    numeric( 10 , 2 )              | numeric(10,2)
                    numeric                        | numeric
                    float                          | double precision
                    float(24)                      | real
                    float(25)                      | double precision
                    timestamp                      | timestamp without time zone
                    timestamptz(3)                 | timestamp(3) with time zone
                    timestamp(9) with time zone    | timestamp(6) with time zone
                    time(0)                        | time(0) without time zone
                    timetz                         | time with time zone
                    bit varying(5)                 | bit varying(5)
                    double  precision              | double precision
                    int array                      | integer[]
                    int[3][]                       | integer[]
                    varchar(5) array[4]            | character varying(5)[]
                    timestamptz[]                  | timestamp with time zone[]
                    citext                         | citext
                    "Mood"                         | "Mood"
                    "Mood" array[3]                | "Mood"[]
                    """, quoteCharacter = '\0')
    void spellsTypesAsTheCatalogDoes(String type, String spelling) {
        assertThat(PostgresqlTypeSpelling.of(type)).hasToString(spelling);
    }

    @Test
    void namesTypesThatAreNotPortable() {
        assertThat(typeName(namedEnumeration(exact("Mood"), "SAD"))).isEqualTo("\"Mood\"");
        assertThat(typeName(raw("citext"))).isEqualTo("citext");
        assertThat(typeName(array(varchar(5)))).isEqualTo("varchar(5) array");
    }

    private static String typeName(ColumnType type) {
        return DIALECT.typeName(column("c", type));
    }

    @ParameterizedTest
    @CsvSource({
        "varchar(20), character varying",
        "timestamptz(3), timestamp with time zone",
        "'numeric(10,2)[]', numeric[]",
        "text, text"
    })
    void castsInExpressionsToTypesWithoutArguments(String type, String cast) {
        assertThat(PostgresqlTypeSpelling.of(type).withoutArguments()).isEqualTo(cast);
    }

    @ParameterizedTest
    @CsvSource({
        "int, bigserial, true",
        "'varchar(5)', text, true",
        "'numeric(5,2)', numeric, true",
        "timestamptz, 'timestamptz(3)', true",
        "timestamptz, timestamp, false",
        "int, numeric, false",
        "text, int, false",
        "text, uuid, false",
        "uuid, int, false",
        "'int[]', int, false",
        "'int[]', 'int4[]', true",
        "'int[]', 'bigint[]', false"
    })
    void tellsWhatForeignKeysCanCompare(String one, String other, boolean isComparable) {
        assertThat(PostgresqlTypeSpelling.of(one).isComparableTo(PostgresqlTypeSpelling.of(other)))
                .isEqualTo(isComparable);
        assertThat(PostgresqlTypeSpelling.of(other).isComparableTo(PostgresqlTypeSpelling.of(one)))
                .isEqualTo(isComparable);
    }
}
