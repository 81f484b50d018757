package dev.revisor.dialect.h2;

import dev.revisor.dialect.TypeNames;
import dev.revisor.schema.ArrayType;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.RawType;

/** Column types in the words of H2, as Hibernate's {@code H2Dialect} chooses them. */
final class H2Types {

    private static final int LONGEST_IN_ROW = 1_048_576;

    private H2Types() {}

    static String name(ColumnType type) {
        if (type instanceof PortableType portable) {
            return name(portable);
        }
        if (type instanceof NamedEnumerationType named) {
            return name(named.unnamed());
        }
        if (type instanceof EnumerationType enumeration) {
            return TypeNames.enumeration(enumeration.values().stream().sorted().toList());
        }
        if (type instanceof ArrayType array) {
            return name(array.element()) + " array";
        }
        return TypeNames.raw((RawType) type, Database.H2);
    }

    private static String name(PortableType type) {
        return switch (type.kind()) {
            case BOOL -> "boolean";
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "float(24)";
            case DOUBLE -> "float(53)";
            case DECIMAL -> "numeric(" + type.argument(0) + "," + type.argument(1) + ")";
            case CHAR -> "char(" + type.argument(0) + ")";
            case VARCHAR -> type.argument(0) > LONGEST_IN_ROW ? "clob" : "varchar(" + type.argument(0) + ")";
            case LONG_VARCHAR, CLOB, XML -> "clob";
            case BLOB -> "blob";
            case VARBINARY -> type.argument(0) > LONGEST_IN_ROW ? "blob" : "varbinary(" + type.argument(0) + ")";
            case UUID -> "uuid";
            case DATE -> "date";
            case TIME -> "time(" + type.argument(0) + ")";
            case TIME_WITH_TIME_ZONE -> "time(" + type.argument(0) + ") with time zone";
            case TIMESTAMP -> "timestamp(" + type.argument(0) + ")";
            case INSTANT, TIMESTAMP_WITH_TIME_ZONE -> "timestamp(" + type.argument(0) + ") with time zone";
            case JSON -> "json";
            case INET -> "varbinary(19)";
        };
    }
}
