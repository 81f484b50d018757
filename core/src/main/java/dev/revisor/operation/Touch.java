package dev.revisor.operation;

import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in a database that an operation changes or relies on.
 *
 * @param kind what it is
 * @param table the table that it is or belongs to; null for SQL and code
 * @param name the column, constraint or index, or null
 * @param text the expression, statement or description of code; else empty
 * @param changes whether the operation changes it
 */
record Touch(
        TouchKind kind, @Nullable TableName table, @Nullable Identifier name, String text, boolean changes) {

    static Touch of(TouchKind kind, TableName table, @Nullable Identifier name, boolean changes) {
        return new Touch(kind, table, name, "", changes);
    }

    static Touch expression(TableName table, String text) {
        return new Touch(TouchKind.EXPRESSION, table, null, text, false);
    }

    static Touch text(TouchKind kind, String text) {
        return new Touch(kind, null, null, text, true);
    }

    /** Whether the one changes what the other changes or relies on; in doubt they do. */
    boolean meets(Touch other) {
        return (changes || other.changes) && (reaches(other) || other.reaches(this));
    }

    /** Where two that meet do so, in words. */
    String meetingPoint(Touch other) {
        if (kind == TouchKind.CODE || other.kind == TouchKind.CODE) {
            return kind == TouchKind.CODE ? "code '" + text + "'" : other.meetingPoint(this);
        }
        if (kind == TouchKind.SQL) {
            return other.kind == TouchKind.SQL ? SqlNames.of(text).shared(SqlNames.of(other.text)) : other.where();
        }
        boolean isWhole = other.kind == TouchKind.TABLE || other.kind == TouchKind.NEW_TABLE;
        boolean isFiner = other.kind == TouchKind.COLUMN && kind == TouchKind.EXPRESSION;
        return isWhole || isFiner ? other.where() : where();
    }

    boolean isIn(TableName other) {
        return table != null && same(table, other);
    }

    private boolean reaches(Touch other) {
        return switch (kind) {
            case CODE -> other.kind != TouchKind.NEW_TABLE;
            case SQL -> reachesFromSql(other);
            case NEW_TABLE, TABLE -> other.isIn(Objects.requireNonNull(table)) || other.speaksOf(this);
            case EXPRESSION ->
                other.kind == TouchKind.COLUMN && isIn(Objects.requireNonNull(other.table)) && mentions(other);
            case NAMED -> other.kind == kind && sameSchema(other) && sameName(other);
            case COLUMN, PRIMARY_KEY, COMMENT, ROWS ->
                other.kind == kind && other.isIn(Objects.requireNonNull(table)) && sameName(other);
        };
    }

    private boolean reachesFromSql(Touch other) {
        SqlNames names = SqlNames.of(text);
        if (other.kind == TouchKind.SQL) {
            return names.meets(SqlNames.of(other.text));
        }
        if (other.table == null || !names.areTold()) {
            return other.kind != TouchKind.NEW_TABLE;
        }
        return names.mention(other.table.name())
                || other.kind == TouchKind.NAMED && names.mention(Objects.requireNonNull(other.name))
                || other.kind == TouchKind.EXPRESSION && names.areIn(SqlNames.of(other.text));
    }

    private boolean speaksOf(Touch whole) {
        return kind == TouchKind.EXPRESSION
                && SqlNames.of(text).mention(Objects.requireNonNull(whole.table).name());
    }

    private boolean mentions(Touch column) {
        return Arrays.stream(Database.values())
                .map(database -> new ColumnMentions(Objects.requireNonNull(column.name), database))
                .anyMatch(mentions -> mentions.isIn(text));
    }

    private String where() {
        return switch (kind) {
            case COLUMN -> "column '" + table + "." + name + "'";
            case NAMED -> "'" + name + "' of table '" + table + "'";
            case PRIMARY_KEY -> "the primary key of table '" + table + "'";
            case ROWS -> "the rows of table '" + table + "'";
            case COMMENT -> "the comment of table '" + table + "'";
            case NEW_TABLE, TABLE, EXPRESSION -> "table '" + table + "'";
            case SQL, CODE -> "'" + text + "'";
        };
    }

    private boolean sameSchema(Touch other) {
        return table != null && other.table != null && sameSchema(table, other.table);
    }

    private boolean sameName(Touch other) {
        return name == null ? other.name == null : other.name != null && same(name, other.name);
    }

    private static boolean same(TableName one, TableName other) {
        return same(one.name(), other.name()) && sameSchema(one, other);
    }

    /** A name without schema may mean any. */
    private static boolean sameSchema(TableName one, TableName other) {
        return one.schema() == null || other.schema() == null || same(one.schema(), other.schema());
    }

    private static boolean same(Identifier one, Identifier other) {
        return one.text().equalsIgnoreCase(other.text());
    }
}
