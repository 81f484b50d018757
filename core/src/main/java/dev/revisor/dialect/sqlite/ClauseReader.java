package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.sqlite.Clause.Place;
import dev.revisor.schema.Deferrability;
import dev.revisor.schema.ReferentialAction;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rules of columns and tables, one at a time. */
final class ClauseReader {

    private static final List<String> COLUMN_CLAUSES = List.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "as",
            "deferrable");

    private static final List<String> TABLE_CLAUSES = List.of("constraint", "primary", "unique", "check", "foreign");

    private final TokenCursor cursor;
    private @Nullable String name;
    private int start;

    ClauseReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    boolean isAtColumnClause() {
        return COLUMN_CLAUSES.stream().anyMatch(cursor::isAt) || cursor.isAt("generated", "always");
    }

    boolean isAtTableClause() {
        return TABLE_CLAUSES.stream().anyMatch(cursor::isAt);
    }

    Clause columnClause(String column) {
        begin();
        if (cursor.accept("primary", "key")) {
            return primaryKey(column);
        }
        if (cursor.accept("unique")) {
            conflict();
            return new Clause.Key(place(), false, List.of(column), false);
        }
        if (cursor.accept("not", "null")) {
            conflict();
            return new Clause.NotNull(place());
        }
        if (cursor.accept("default")) {
            String expression = defaultExpression();
            return new Clause.Default(place(), expression);
        }
        if (cursor.accept("collate")) {
            String collation = cursor.name();
            return new Clause.Collation(place(), collation);
        }
        if (cursor.accept("references")) {
            return new ReferenceReader(List.of(column)).read();
        }
        if (cursor.accept("generated", "always", "as") || cursor.accept("as")) {
            return generated();
        }
        return cursor.accept("check") ? check() : other();
    }

    Clause tableClause() {
        begin();
        if (cursor.accept("primary", "key")) {
            return key(true);
        }
        if (cursor.accept("unique")) {
            return key(false);
        }
        if (cursor.accept("foreign", "key")) {
            List<String> columns = cursor.names();
            cursor.expect("references");
            return new ReferenceReader(columns).read();
        }
        return cursor.accept("check") ? check() : new Clause.Other(place());
    }

    private void begin() {
        start = cursor.start();
        name = cursor.accept("constraint") ? cursor.name() : null;
    }

    private Place place() {
        return new Place(name, start, cursor.end());
    }

    private Clause primaryKey(String column) {
        Stream.of("asc", "desc").forEach(cursor::accept);
        conflict();
        boolean isAutoincrement = cursor.accept("autoincrement");
        return new Clause.Key(place(), true, List.of(column), isAutoincrement);
    }

    private Clause key(boolean isPrimary) {
        int listStart = cursor.start();
        List<String> columns = cursor.names();
        boolean isAutoincrement = cursor.hasPassed("autoincrement", listStart);
        conflict();
        return new Clause.Key(place(), isPrimary, columns, isAutoincrement);
    }

    private String defaultExpression() {
        if (cursor.isAt("(")) {
            return cursor.group();
        }
        String sign = cursor.isAt("-") || cursor.isAt("+") ? cursor.next().text() : "";
        return sign + cursor.next().text();
    }

    private Clause generated() {
        String expression = cursor.group();
        boolean isStored = cursor.accept("stored");
        cursor.accept("virtual");
        return new Clause.Generated(place(), expression, isStored);
    }

    private Clause check() {
        String expression = cursor.group();
        conflict();
        return new Clause.Check(place(), expression);
    }

    private Clause other() {
        if (cursor.accept("null")) {
            conflict();
        } else if (isAtDeferral()) {
            deferral();
        } else if (name == null) {
            throw cursor.unreadable();
        }
        return new Clause.Other(place());
    }

    private void conflict() {
        if (cursor.accept("on", "conflict")) {
            cursor.next();
        }
    }

    private boolean isAtDeferral() {
        return cursor.isAt("deferrable") || cursor.isAt("not", "deferrable");
    }

    private Deferrability deferral() {
        boolean isDeferrable = !cursor.accept("not");
        cursor.expect("deferrable");
        boolean isDeferred = cursor.accept("initially") && cursor.next().is("deferred");
        if (!isDeferrable) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return isDeferred ? Deferrability.INITIALLY_DEFERRED : Deferrability.DEFERRABLE;
    }

    /** Reads what follows {@code references}. */
    private final class ReferenceReader {

        private static final Map<String, ReferentialAction> ACTIONS = Map.of(
                "cascade", ReferentialAction.CASCADE,
                "restrict", ReferentialAction.RESTRICT,
                "set null", ReferentialAction.SET_NULL,
                "set default", ReferentialAction.SET_DEFAULT,
                "no action", ReferentialAction.NO_ACTION);

        private final List<String> columns;
        private ReferentialAction onDelete = ReferentialAction.NO_ACTION;
        private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
        private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;

        ReferenceReader(List<String> columns) {
            this.columns = columns;
        }

        Clause read() {
            String target = cursor.name();
            List<String> targetColumns = cursor.isAt("(") ? cursor.names() : List.of();
            while (hasReadMore()) {}
            return new Clause.Reference(place(), columns, target, targetColumns, onDelete, onUpdate, deferrability);
        }

        private boolean hasReadMore() {
            if (cursor.accept("on", "delete")) {
                onDelete = action();
            } else if (cursor.accept("on", "update")) {
                onUpdate = action();
            } else if (cursor.accept("match")) {
                cursor.name();
            } else if (isAtDeferral()) {
                deferrability = deferral();
            } else {
                return false;
            }
            return true;
        }

        private ReferentialAction action() {
            String first = Names.fold(cursor.next().text());
            String words = first.equals("set") || first.equals("no")
                    ? first + " " + Names.fold(cursor.next().text())
                    : first;
            ReferentialAction action = ACTIONS.get(words);
            if (action == null) {
                throw cursor.unreadable();
            }
            return action;
        }
    }
}
