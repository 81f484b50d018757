package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.TypeNames;
import dev.revisor.schema.ArrayType;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.RawType;

/** Column types as Hibernate writes them for PostgreSQL. */
final class PostgresqlTypes {

    /** The longest {@code varchar} there is; Hibernate takes {@code text} beyond. */
    private static final int MAX_VARCHAR = 10_485_760;

    private PostgresqlTypes() {}

    static String name(ColumnType type, Dialect dialect) {
        if (type instanceof PortableType portable) {
            return name(portable);
        }
        if (type instanceof EnumerationType enumeration) {
            return varchar(enumeration.length());
        }
        if (type instanceof NamedEnumerationType named) {
            return dialect.quote(named.name());
        }
        if (type instanceof ArrayType array) {
            return name(array.element(), dialect) + " array";
        }
        return TypeNames.raw((RawType) type, Database.POSTGRESQL);
    }

    private static String name(PortableType type) {
        return switch (type.kind()) {
            case BOOL -> "boolean";
            case TINYINT, SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "float4";
            case DOUBLE -> "float(53)";
            case DECIMAL -> "numeric(" + type.argument(0) + "," + type.argument(1) + ")";
            case CHAR -> "char(" + type.argument(0) + ")";
            case VARCHAR -> varchar(type.argument(0));
            case LONG_VARCHAR -> "text";
            case CLOB, BLOB -> "oid";
            case VARBINARY -> "bytea";
            case UUID -> "uuid";
            case DATE -> "date";
            case TIME, TIME_WITH_TIME_ZONE -> "time(" + type.argument(0) + ")";
            case TIMESTAMP -> "timestamp(" + type.argument(0) + ")";
            case INSTANT, TIMESTAMP_WITH_TIME_ZONE -> "timestamp(" + type.argument(0) + ") with time zone";
            case JSON -> "jsonb";
            case XML -> "xml";
            case INET -> "inet";
        };
    }

    private static String varchar(int length) {
        return length > MAX_VARCHAR ? "text" : "varchar(" + length + ")";
    }
}
