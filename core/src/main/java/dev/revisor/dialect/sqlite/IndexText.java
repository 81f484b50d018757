package dev.revisor.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index as {@code create index} defines it.
 *
 * @param name its name
 * @param isUnique whether its keys occur once
 * @param parts its keys
 * @param predicate the condition of the rows in it, or null
 * @param sql the text, without the name of a schema, as the catalog has it
 */
record IndexText(
        String name,
        boolean isUnique,
        List<Part> parts,
        @Nullable String predicate,
        String sql) {

    /** A key of the index: a column or an expression, with its collation. */
    record Part(String expression, boolean isDescending) {}

    /**
     * Reads <a href="https://www.sqlite.org/lang_createindex.html">create index</a>.
     *
     * @throws UnreadableDefinitionException if the text is not understood
     */
    static IndexText read(String sql) {
        TokenCursor cursor = new TokenCursor(sql);
        cursor.expect("create");
        boolean isUnique = cursor.accept("unique");
        cursor.expect("index");
        cursor.accept("if", "not", "exists");
        int start = cursor.start();
        String name = cursor.name();
        int end = start;
        if (cursor.accept(".")) {
            end = cursor.start();
            name = cursor.name();
        }
        cursor.expect("on");
        cursor.name();
        List<Part> parts = parts(sql, cursor);
        String predicate = cursor.accept("where") ? sql.substring(cursor.start()) : null;
        if (predicate == null && !cursor.isAtEnd()) {
            throw cursor.unreadable();
        }
        return new IndexText(name, isUnique, parts, predicate, sql.substring(0, start) + sql.substring(end));
    }

    /** The same index under another name, spelled as it is to stand there. */
    IndexText named(String other) {
        return read(creation(other));
    }

    /** What creates it under a name, spelled as it is to stand there, behind that of its database if need be. */
    String creation(String name) {
        TokenCursor cursor = new TokenCursor(sql);
        while (!cursor.isAt("on")) {
            cursor.next();
        }
        String head = isUnique ? "create unique index " : "create index ";
        return head + name + " " + sql.substring(cursor.start());
    }

    /** Whether a key or the predicate uses a column. */
    boolean mentions(String column) {
        return Stream.concat(parts.stream().map(Part::expression), Stream.ofNullable(predicate))
                .anyMatch(expression -> ExpressionText.mentions(expression, column));
    }

    /** Whether both have the same keys, uniqueness and predicate; names are ignored. */
    boolean isSameAs(IndexText other, List<String> columns) {
        return normalized(columns).equals(other.normalized(columns));
    }

    private IndexText normalized(List<String> columns) {
        List<Part> spelled = parts.stream()
                .map(part -> new Part(ExpressionText.normalized(part.expression(), columns), part.isDescending()))
                .toList();
        String condition = predicate == null ? null : ExpressionText.normalized(predicate, columns);
        return new IndexText("", isUnique, spelled, condition, "");
    }

    private static List<Part> parts(String sql, TokenCursor cursor) {
        List<Part> parts = new ArrayList<>();
        cursor.expect("(");
        do {
            parts.add(part(sql, cursor));
        } while (cursor.accept(","));
        cursor.expect(")");
        return parts;
    }

    private static Part part(String sql, TokenCursor cursor) {
        int start = cursor.start();
        while (!cursor.isAt(",") && !cursor.isAt(")") && !cursor.isAt("asc") && !cursor.isAt("desc")) {
            cursor.skip();
        }
        String expression = sql.substring(start, cursor.end());
        cursor.accept("asc");
        return new Part(expression, cursor.accept("desc"));
    }
}
