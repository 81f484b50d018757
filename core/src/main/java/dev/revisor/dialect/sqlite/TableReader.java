package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.sqlite.TableText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code create table} as <a href="https://www.sqlite.org/lang_createtable.html">SQLite accepts it</a>. */
final class TableReader {

    private final String sql;
    private final TokenCursor cursor;
    private final ClauseReader clauses;
    private final List<ColumnText> columns = new ArrayList<>();
    private final List<Clause> constraints = new ArrayList<>();
    private final List<Span> elements = new ArrayList<>();

    private TableReader(String sql) {
        this.sql = sql;
        this.cursor = new TokenCursor(sql);
        this.clauses = new ClauseReader(cursor);
    }

    /** @throws UnreadableDefinitionException if the text is not understood */
    static TableText read(String sql) {
        return new TableReader(sql).table();
    }

    private TableText table() {
        String name = head();
        int bodyStart = cursor.start();
        cursor.expect("(");
        do {
            element();
        } while (cursor.accept(",") || clauses.isAtTableClause());
        cursor.expect(")");
        return new TableText(sql, name, bodyStart, columns, constraints, elements, options());
    }

    private String head() {
        cursor.expect("create");
        Stream.of("temp", "temporary").forEach(cursor::accept);
        cursor.expect("table");
        cursor.accept("if", "not", "exists");
        String name = cursor.name();
        return cursor.accept(".") ? cursor.name() : name;
    }

    private void element() {
        int start = cursor.start();
        if (clauses.isAtTableClause()) {
            constraints.add(clauses.tableClause());
        } else {
            columns.add(column());
        }
        elements.add(new Span(start, cursor.end()));
    }

    private ColumnText column() {
        String name = cursor.name();
        int nameEnd = cursor.end();
        int typeStart = cursor.start();
        while (cursor.isAtName() && !clauses.isAtColumnClause()) {
            cursor.next();
        }
        if (cursor.isAt("(")) {
            cursor.group();
        }
        int typeEnd = cursor.end();
        boolean hasType = typeEnd > nameEnd;
        String type = hasType ? SqliteTypes.normalized(sql.substring(typeStart, typeEnd)) : "";
        List<Clause> rules = new ArrayList<>();
        while (clauses.isAtColumnClause()) {
            rules.add(clauses.columnClause(name));
        }
        return new ColumnText(name, type, hasType ? typeStart : nameEnd, typeEnd, rules);
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        while (!cursor.isAtEnd()) {
            options.add(Names.fold(cursor.next().text()));
        }
        return options;
    }
}
