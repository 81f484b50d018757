package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.sqlite.TableText.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes {@code create table} in its own text, so that everything the changes don't concern stays word for word:
 * comments, conflict clauses, collations, whatever no model knows.
 */
final class TableEditor {

    /** The order in which a new column has its clauses, so that an altered one ends up with the same text. */
    private static final List<Class<? extends Clause>> ORDER =
            List.of(Clause.Collation.class, Clause.Default.class, Clause.Generated.class, Clause.NotNull.class);

    private static final String NEXT_LINE = ",\n    ";

    private TableText table;

    TableEditor(TableText table) {
        this.table = table;
    }

    TableText table() {
        return table;
    }

    void addColumn(String definition) {
        insert(table.elements().get(table.columns().size() - 1).end(), NEXT_LINE + definition);
    }

    void addConstraint(String definition) {
        insert(table.elements().get(table.elements().size() - 1).end(), NEXT_LINE + definition);
    }

    /** Takes out a column, and like other databases every rule that uses it. */
    void dropColumn(String name) {
        removeElement(table.columns().indexOf(column(name)));
        Optional<Clause> user = firstUserOf(name);
        while (user.isPresent()) {
            remove(user.get());
            user = firstUserOf(name);
        }
    }

    void type(String name, String type) {
        ColumnText column = column(name);
        replace(column.typeStart(), column.typeEnd(), column.type().isEmpty() && !type.isEmpty() ? " " + type : type);
    }

    /** Gives a column the one clause of a kind, or takes it away. */
    <C extends Clause> void clause(String name, Class<C> kind, @Nullable String definition) {
        ColumnText column = column(name);
        Optional<C> clause = column.clause(kind);
        if (definition == null) {
            clause.ifPresent(this::remove);
            return;
        }
        if (clause.isPresent()) {
            replace(clause.get().place().start(), clause.get().place().end(), definition);
            return;
        }
        insert(placeFor(kind, column), " " + definition);
    }

    /** Gives a column one more clause. */
    void append(String name, String definition) {
        int element = table.columns().indexOf(column(name));
        insert(table.elements().get(element).end(), " " + definition);
    }

    /** Takes out a rule of a column or of the table. */
    void remove(Clause clause) {
        int element = table.constraints().indexOf(clause);
        if (element >= 0) {
            removeElement(table.columns().size() + element);
            return;
        }
        replace(endBefore(clause.place().start()), clause.place().end(), "");
    }

    /** Gives a rule that has a name another one, spelled as it is to stand there. */
    void rename(Clause clause, String name) {
        int start = clause.place().start();
        TokenCursor cursor =
                new TokenCursor(table.sql().substring(start, clause.place().end()));
        cursor.expect("constraint");
        int old = cursor.start();
        cursor.name();
        replace(start + old, start + cursor.end(), name);
    }

    ColumnText column(String name) {
        return table.column(name).orElseThrow();
    }

    private static int placeFor(Class<? extends Clause> kind, ColumnText column) {
        List<Class<? extends Clause>> before = ORDER.subList(0, ORDER.indexOf(kind));
        return column.clauses().stream()
                .filter(clause -> before.contains(clause.getClass()))
                .mapToInt(clause -> clause.place().end())
                .max()
                .orElse(column.typeEnd());
    }

    /** A generated column is no mere rule: that it loses what it is computed from is for SQLite to refuse. */
    private Optional<Clause> firstUserOf(String column) {
        return table.clauses(Clause.class)
                .filter(clause -> clause.uses(column) && !(clause instanceof Clause.Generated))
                .findFirst();
    }

    private void removeElement(int element) {
        Span span = table.elements().get(element);
        boolean isFirst = element == 0;
        int start = isFirst ? span.start() : table.elements().get(element - 1).end();
        int end = isFirst ? table.elements().get(1).start() : span.end();
        replace(start, end, "");
    }

    /** Where the text before a place ends if blanks don't count; a line's end does, it may end a comment. */
    private int endBefore(int place) {
        int end = place;
        while (table.sql().charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private void insert(int place, String text) {
        replace(place, place, text);
    }

    private void replace(int start, int end, String text) {
        String sql = table.sql();
        table = TableReader.read(sql.substring(0, start) + text + sql.substring(end));
    }
}
