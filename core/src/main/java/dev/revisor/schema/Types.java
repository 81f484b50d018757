package dev.revisor.schema;

import dev.revisor.schema.PortableType.Kind;
import java.util.List;
import java.util.Map;

/** The column types a revision can use, for static import. */
public final class Types {

    private Types() {}

    /** True or false. */
    public static ColumnType bool() {
        return simple(Kind.BOOL);
    }

    /** An integer of 8 bits, or the smallest the database has. */
    public static ColumnType tinyint() {
        return simple(Kind.TINYINT);
    }

    /** An integer of 16 bits. */
    public static ColumnType smallint() {
        return simple(Kind.SMALLINT);
    }

    /** An integer of 32 bits. */
    public static ColumnType integer() {
        return simple(Kind.INTEGER);
    }

    /** An integer of 64 bits. */
    public static ColumnType bigint() {
        return simple(Kind.BIGINT);
    }

    /** A binary floating point number of 32 bits. */
    public static ColumnType real() {
        return simple(Kind.REAL);
    }

    /** A binary floating point number of 64 bits. */
    public static ColumnType doublePrecision() {
        return simple(Kind.DOUBLE);
    }

    /** An exact number of {@code precision} digits, {@code scale} of them after the point. */
    public static ColumnType decimal(int precision, int scale) {
        return simple(Kind.DECIMAL, precision, scale);
    }

    /** Text of exactly {@code length} characters. */
    public static ColumnType character(int length) {
        return simple(Kind.CHAR, length);
    }

    /** Text of at most {@code length} characters. */
    public static ColumnType varchar(int length) {
        return simple(Kind.VARCHAR, length);
    }

    /** Text of any length that is kept in the row where the database can. */
    public static ColumnType longVarchar() {
        return simple(Kind.LONG_VARCHAR);
    }

    /** A large object of text. */
    public static ColumnType clob() {
        return simple(Kind.CLOB);
    }

    /** A large binary object. */
    public static ColumnType blob() {
        return simple(Kind.BLOB);
    }

    /** At most {@code length} bytes. */
    public static ColumnType varbinary(int length) {
        return simple(Kind.VARBINARY, length);
    }

    /** A universally unique identifier. */
    public static ColumnType uuid() {
        return simple(Kind.UUID);
    }

    /** A date without time. */
    public static ColumnType date() {
        return simple(Kind.DATE);
    }

    /** A time of day, with that many fractional digits of a second. */
    public static ColumnType time(int digits) {
        return simple(Kind.TIME, digits);
    }

    /** A time of day with its offset, with that many fractional digits of a second. */
    public static ColumnType timeWithTimeZone(int digits) {
        return simple(Kind.TIME_WITH_TIME_ZONE, digits);
    }

    /** A date and time without zone, with that many fractional digits of a second. */
    public static ColumnType timestamp(int digits) {
        return simple(Kind.TIMESTAMP, digits);
    }

    /** A point on the time line, with that many fractional digits of a second. */
    public static ColumnType instant(int digits) {
        return simple(Kind.INSTANT, digits);
    }

    /** A date and time that keeps its zone where the database can, with that many fractional digits of a second. */
    public static ColumnType timestampWithTimeZone(int digits) {
        return simple(Kind.TIMESTAMP_WITH_TIME_ZONE, digits);
    }

    /** A JSON document. */
    public static ColumnType json() {
        return simple(Kind.JSON);
    }

    /** An XML document. */
    public static ColumnType xml() {
        return simple(Kind.XML);
    }

    /** An address of the Internet protocol. */
    public static ColumnType inet() {
        return simple(Kind.INET);
    }

    /** One of these words, of at most {@code length} characters where the database keeps them as text. */
    public static ColumnType enumeration(int length, String... values) {
        return new EnumerationType(length, List.of(values));
    }

    /** One of these words, as a type with a name that columns share where the database has such. */
    public static ColumnType namedEnumeration(String name, String... values) {
        return namedEnumeration(Identifier.of(name), values);
    }

    /** One of these words, as a type with a name that columns share where the database has such. */
    public static ColumnType namedEnumeration(Identifier name, String... values) {
        return new NamedEnumerationType(name, List.of(values));
    }

    /** A list of values of one type. */
    public static ColumnType array(ColumnType element) {
        return new ArrayType(element);
    }

    /** A type in words that every database of the application understands. */
    public static RawType raw(String spelling) {
        return new RawType(spelling, Map.of());
    }

    /** A type in the words of one database; add others with {@link RawType#on}. */
    public static RawType raw(Database database, String spelling) {
        return new RawType(null, Map.of(database, spelling));
    }

    private static ColumnType simple(Kind kind, Integer... arguments) {
        return new PortableType(kind, List.of(arguments));
    }
}
