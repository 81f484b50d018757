package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.TypeNames;
import dev.revisor.schema.ArrayType;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.RawType;
import java.util.regex.Pattern;

/** Column types as Hibernate's {@code MariaDBDialect} and {@code MySQLDialect} choose them with utf8mb4. */
final class MariadbTypes {

    private static final int LONGEST_VARCHAR = 16_383;
    private static final int LONGEST_ROW = 65_535;
    private static final int LONGEST_MEDIUM = 16_777_215;

    private static final Pattern NUMBER =
            Pattern.compile("(tinyint|smallint|mediumint|int|integer|bigint|decimal|float|double|bit|year)\\b.*");

    private MariadbTypes() {}

    /** Whether the values of a type, in the catalog's spelling or in ours, are numbers. */
    static boolean isNumber(String name) {
        return NUMBER.matcher(name).matches();
    }

    static String name(ColumnType type, Database database) {
        if (type instanceof PortableType portable) {
            return name(portable, database);
        }
        if (type instanceof NamedEnumerationType named) {
            return name(named.unnamed(), database);
        }
        if (type instanceof EnumerationType enumeration) {
            return TypeNames.enumeration(enumeration.values().stream().sorted().toList());
        }
        return type instanceof ArrayType ? "json" : TypeNames.raw((RawType) type, database);
    }

    private static String name(PortableType type, Database database) {
        return switch (type.kind()) {
            case BOOL -> "bit";
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "float(23)";
            case DOUBLE -> "float(53)";
            case DECIMAL -> "decimal(" + type.argument(0) + "," + type.argument(1) + ")";
            case CHAR -> "varchar(" + type.argument(0) + ")";
            case VARCHAR -> text(type.argument(0));
            case LONG_VARCHAR, CLOB, XML -> "longtext";
            case BLOB -> "longblob";
            case VARBINARY -> bytes(type.argument(0));
            case UUID -> database == Database.MYSQL ? "binary(16)" : "uuid";
            case DATE -> "date";
            case TIME, TIME_WITH_TIME_ZONE -> "time(" + type.argument(0) + ")";
            case TIMESTAMP, INSTANT -> "datetime(" + type.argument(0) + ")";
            case TIMESTAMP_WITH_TIME_ZONE -> "timestamp(" + type.argument(0) + ")";
            case JSON -> "json";
            case INET -> "varbinary(19)";
        };
    }

    private static String text(int length) {
        if (length <= LONGEST_VARCHAR) {
            return "varchar(" + length + ")";
        }
        if (length <= LONGEST_ROW) {
            return "text";
        }
        return length <= LONGEST_MEDIUM ? "mediumtext" : "longtext";
    }

    private static String bytes(int length) {
        if (length <= LONGEST_ROW) {
            return "varbinary(" + length + ")";
        }
        return length <= LONGEST_MEDIUM ? "mediumblob" : "longblob";
    }
}
