package dev.revisor.pairs;

import dev.revisor.schema.ArrayType;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.Types;
import java.util.Arrays;
import java.util.List;

/**
 * Types whose values fit into each other, from narrow to wide. A family has one value for each number, whatever the
 * type, so that rows of the same number refer to each other by whatever columns.
 */
enum Family {
    INTEGER(
            true,
            List.of("7", "0", "-1", "(1 + 1)"),
            Types.tinyint(),
            Types.smallint(),
            Types.integer(),
            Types.bigint()),
    DECIMAL(
            true,
            List.of("0", "-1.25", "100"),
            Types.decimal(10, 2),
            Types.decimal(19, 2),
            Types.decimal(19, 4),
            Types.decimal(38, 4)),
    FLOAT(false, List.of("1.5"), Types.real(), Types.doublePrecision()),
    TEXT(
            true,
            List.of("'NEW'", "'it''s'", "'say \"hi\"'", "'größe'", "'null'", "(upper('x'))"),
            Types.varchar(20),
            Types.varchar(60),
            Types.varchar(100)),
    LONG_TEXT(
            false,
            List.of(),
            Types.varchar(255),
            Types.varchar(2_000),
            Types.varchar(20_000),
            Types.varchar(70_000),
            Types.longVarchar()),
    CHARACTER(true, List.of("'abcdefgh'"), Types.character(8)),
    CLOB(false, List.of(), Types.clob()),
    BYTES(false, List.of(), Types.varbinary(16), Types.varbinary(255), Types.varbinary(70_000)),
    BLOB(false, List.of(), Types.blob()),
    UUID(true, List.of(), Types.uuid()),
    DATE(true, List.of("'2026-11-22'", "(current_date)"), Types.date()),
    TIME(false, List.of("'14:30:05'"), Types.time(0), Types.time(6)),
    OFFSET_TIME(false, List.of(), Types.timeWithTimeZone(0), Types.timeWithTimeZone(6)),
    TIMESTAMP(true, List.of("'2026-11-22 14:30:05'"), Types.timestamp(0), Types.timestamp(3), Types.timestamp(6)),
    INSTANT(true, List.of(), Types.instant(0), Types.instant(6)),
    ZONED(false, List.of(), Types.timestampWithTimeZone(0), Types.timestampWithTimeZone(6)),
    BOOL(false, List.of("true", "false"), Types.bool()),
    JSON(false, List.of(), Types.json()),
    XML(false, List.of(), Types.xml()),
    INET(false, List.of(), Types.inet()),
    WORD(
            false,
            List.of("'NEW'", "'DONE'"),
            Types.enumeration(10, "NEW", "DONE"),
            Types.enumeration(10, "NEW", "DONE", "OPEN"),
            Types.enumeration(12, "ARCHIVED", "NEW", "it's", "DONE")),
    TEXTS(false, List.of(), Types.array(Types.varchar(255))),
    INTEGERS(false, List.of(), Types.array(Types.integer())),
    NAMED_WORD(true, List.of("'NEW'", "'DONE'")),
    NAMED_WORDS(false, List.of()),
    RAW(
            false,
            List.of(),
            Types.raw(Database.POSTGRESQL, "int4range")
                    .on(Database.H2, "decfloat(20)")
                    .on(Database.MARIADB, "mediumint unsigned")
                    .on(Database.SQLITE, "nvarchar(40)"));

    private final boolean isKey;
    private final List<String> defaults;
    private final List<ColumnType> types;

    Family(boolean isKey, List<String> defaults, ColumnType... types) {
        this.isKey = isKey;
        this.defaults = defaults;
        this.types = List.of(types);
    }

    static Family of(ColumnType type) {
        if (type instanceof NamedEnumerationType) {
            return NAMED_WORD;
        }
        if (type instanceof ArrayType array && array.element() instanceof NamedEnumerationType) {
            return NAMED_WORDS;
        }
        return Arrays.stream(values())
                .filter(family -> family.types.contains(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No family has '" + type + "'"));
    }

    static List<Family> keys() {
        return Arrays.stream(values()).filter(Family::isKey).toList();
    }

    /** Families whose values can be kept, or made of its own, on every database. */
    List<Family> neighbours() {
        return switch (this) {
            case INTEGER -> List.of(DECIMAL, TEXT, LONG_TEXT);
            case DECIMAL -> List.of(TEXT, INTEGER, FLOAT);
            case FLOAT -> List.of(DECIMAL, TEXT);
            case TEXT -> List.of(INTEGER, DECIMAL, LONG_TEXT, DATE, UUID, WORD, NAMED_WORD, JSON, CHARACTER);
            case LONG_TEXT -> List.of(TEXT, CLOB, JSON);
            case CHARACTER -> List.of(TEXT, LONG_TEXT);
            case CLOB, JSON -> List.of(LONG_TEXT);
            case BYTES -> List.of(BLOB);
            case BLOB -> List.of(BYTES);
            case DATE -> List.of(TIMESTAMP, TEXT);
            case TIMESTAMP -> List.of(DATE, INSTANT, TEXT);
            case INSTANT -> List.of(TIMESTAMP, ZONED);
            case UUID -> List.of(TEXT);
            case WORD -> List.of(TEXT, NAMED_WORD);
            case NAMED_WORD -> List.of(TEXT, WORD);
            case BOOL -> List.of(INTEGER);
            default -> List.of();
        };
    }

    /** Whether the values of rows are the same after a column of it became one of another family. */
    boolean isKeptAs(Family other) {
        return this == other
                || switch (this) {
                    case INTEGER -> List.of(DECIMAL, TEXT, LONG_TEXT).contains(other);
                    case TEXT -> other == LONG_TEXT;
                    case LONG_TEXT -> other == TEXT;
                    case CHARACTER -> List.of(TEXT, LONG_TEXT).contains(other);
                    case WORD -> List.of(TEXT, NAMED_WORD).contains(other);
                    case NAMED_WORD -> List.of(TEXT, WORD).contains(other);
                    default -> false;
                };
    }

    /** Whether every database takes a column of it for a key, and each row has a value of its own. */
    boolean isKey() {
        return isKey;
    }

    /** Whether every database that has collations of columns has one for each type. */
    boolean isCollated() {
        return this == TEXT || this == LONG_TEXT || this == CHARACTER;
    }

    /** Expressions that every database takes for a default of each type, and every check lets pass. */
    List<String> defaults() {
        return defaults;
    }

    List<ColumnType> types() {
        return types;
    }

    /** The value of a row, from 1 to 9, in SQL. */
    String value(int row, Database database) {
        return switch (this) {
            case INTEGER -> String.valueOf(row);
            case DECIMAL, FLOAT -> row + ".5";
            case TEXT, LONG_TEXT -> "'it''s " + row + "'";
            case CHARACTER -> "'char000" + row + "'";
            case UUID -> "'00000000-0000-0000-0000-00000000000" + row + "'";
            case DATE -> "'2026-01-0" + row + "'";
            case TIME, OFFSET_TIME -> "'10:00:0" + row + "'";
            case TIMESTAMP, INSTANT, ZONED -> "'2026-01-02 10:00:0" + row + "'";
            case BOOL -> row % 2 == 0 ? "true" : "false";
            case XML -> "'<row/>'";
            case WORD, NAMED_WORD -> row % 2 == 0 ? "'NEW'" : "'DONE'";
            case JSON -> database == Database.H2 ? "json '{\"row\": " + row + "}'" : "'{\"row\": " + row + "}'";
            case CLOB, BYTES, BLOB, INET, TEXTS, INTEGERS, NAMED_WORDS, RAW -> special(row, database);
        };
    }

    private String special(int row, Database database) {
        boolean isPostgresql = database == Database.POSTGRESQL;
        return switch (this) {
            case CLOB -> isPostgresql ? "lo_from_bytea(0, '\\x0" + row + "')" : "'text " + row + "'";
            case BLOB -> isPostgresql ? "lo_from_bytea(0, '\\x0" + row + "')" : "x'0" + row + "'";
            case BYTES -> isPostgresql ? "'\\x0" + row + "'" : "x'0" + row + "'";
            case INET -> isPostgresql ? "'10.0.0." + row + "'" : "x'0a00000" + row + "'";
            case NAMED_WORDS -> isPostgresql ? "'{NEW,DONE}'" : list("'NEW'", database);
            case RAW -> isPostgresql ? "'[" + row + ",10)'" : String.valueOf(row);
            case TEXTS -> list("'text " + row + "'", database);
            default -> list(String.valueOf(row), database);
        };
    }

    private static String list(String element, Database database) {
        return switch (database) {
            case H2, POSTGRESQL -> "array[" + element + "]";
            case SQLITE -> "x'00'";
            case MARIADB, MYSQL -> "'[" + element.replace('\'', '"') + "]'";
        };
    }
}
