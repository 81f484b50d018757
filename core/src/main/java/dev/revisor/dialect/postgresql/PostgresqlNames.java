package dev.revisor.dialect.postgresql;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.IndexPart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names within the server's 63 bytes, and those it chooses itself: {@code makeObjectName} in the server's {@code
 * indexcmds.c} shortens the longer of table and column until both fit.
 */
final class PostgresqlNames {

    private static final int MAX_BYTES = 63;
    private static final Pattern FUNCTION = Pattern.compile("\\(*\\s*([a-z_][a-z0-9_]*)\\s*\\(.*", Pattern.DOTALL);

    private final PostgresqlDialect dialect;

    PostgresqlNames(PostgresqlDialect dialect) {
        this.dialect = dialect;
    }

    Identifier primaryKey(Identifier table) {
        return chosen(table, null, "pkey");
    }

    Identifier unique(Identifier table, List<Identifier> columns) {
        return chosen(table, joined(columns), "key");
    }

    Identifier foreignKey(Identifier table, List<Identifier> columns) {
        return chosen(table, joined(columns), "fkey");
    }

    /** The name of a check, also of one that a column's type brings along; one of several columns names none. */
    Identifier check(Identifier table, List<Identifier> columns) {
        return chosen(table, columns.size() == 1 ? joined(columns) : null, "check");
    }

    Identifier index(Identifier table, List<IndexPart> parts) {
        return chosen(table, parts.stream().map(this::nameOf).collect(Collectors.joining("_")), "idx");
    }

    /** The name of the sequence of a {@code serial} column. */
    Identifier serial(Identifier table, Identifier column) {
        return chosen(table, dialect.storedName(column), "seq");
    }

    /** As much of a name as the server keeps. */
    static String truncated(String name) {
        return bytes(name) <= MAX_BYTES ? name : clip(name, MAX_BYTES);
    }

    private Identifier chosen(Identifier table, @Nullable String column, String label) {
        return dialect.identifier(objectName(dialect.storedName(table), column, label));
    }

    private static String objectName(String table, @Nullable String column, String label) {
        int tableBytes = bytes(table);
        int columnBytes = column == null ? 0 : bytes(column);
        int available = MAX_BYTES - label.length() - (column == null ? 1 : 2);
        while (tableBytes + columnBytes > available) {
            if (tableBytes > columnBytes) {
                tableBytes--;
            } else {
                columnBytes--;
            }
        }
        String middle = column == null ? "" : "_" + clip(column, columnBytes);
        return clip(table, tableBytes) + middle + "_" + label;
    }

    private String joined(List<Identifier> columns) {
        return columns.stream().map(dialect::storedName).collect(Collectors.joining("_"));
    }

    private String nameOf(IndexPart part) {
        if (part.column() != null) {
            return dialect.storedName(part.column());
        }
        Matcher function = FUNCTION.matcher(String.valueOf(part.expression()));
        return function.matches() ? function.group(1) : "expr";
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String clip(String text, int limit) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            used += bytes(text.substring(end, next));
            if (used > limit) {
                return text.substring(0, end);
            }
            end = next;
        }
        return text;
    }
}
