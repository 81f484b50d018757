package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.TypeNames;
import dev.revisor.schema.ArrayType;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.RawType;

/** The types of columns in the words of Hibernate's community dialect for SQLite. */
final class SqliteTypes {

    private SqliteTypes() {}

    /** The type of a column; one that numbers the rows is an {@code integer} whatever its width. */
    static String name(Column column) {
        return column.numbering() == null ? name(column.type()) : "integer";
    }

    /** A type with its words in lower case and white space only where words would run together. */
    static String normalized(String type) {
        StringBuilder normalized = new StringBuilder();
        Token previous = null;
        for (Token token : Tokenizer.tokens(type)) {
            boolean isApart = previous != null && previous.isName() && token.isName();
            normalized.append(isApart ? " " : "").append(Names.fold(token.isName() ? token.name() : token.text()));
            previous = token;
        }
        return normalized.toString();
    }

    private static String name(ColumnType type) {
        if (type instanceof PortableType portable) {
            return name(portable);
        }
        if (type instanceof NamedEnumerationType named) {
            return name(named.unnamed());
        }
        if (type instanceof EnumerationType enumeration) {
            return "varchar(" + enumeration.length() + ")";
        }
        if (type instanceof ArrayType) {
            return "blob";
        }
        return TypeNames.raw((RawType) type, Database.SQLITE);
    }

    private static String name(PortableType type) {
        return switch (type.kind()) {
            case BOOL -> "boolean";
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL, DOUBLE -> "float";
            case DECIMAL -> "numeric(" + type.argument(0) + "," + type.argument(1) + ")";
            case CHAR -> "char(" + type.argument(0) + ")";
            case VARCHAR -> "varchar(" + type.argument(0) + ")";
            case LONG_VARCHAR, CLOB, JSON, XML -> "clob";
            case BLOB, VARBINARY, UUID, INET -> "blob";
            case DATE -> "date";
            case TIME, TIME_WITH_TIME_ZONE -> "time(" + type.argument(0) + ")";
            case TIMESTAMP, INSTANT, TIMESTAMP_WITH_TIME_ZONE -> "timestamp";
        };
    }
}
