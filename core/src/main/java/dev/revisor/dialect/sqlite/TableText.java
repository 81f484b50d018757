package dev.revisor.dialect.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table as {@code create table} defines it, with the places of everything in the text.
 *
 * @param sql the text
 * @param name its name
 * @param bodyStart where the parenthesis before the first column is
 * @param columns its columns
 * @param constraints the rules behind the columns
 * @param elements where each column and then each constraint stands
 * @param options what follows the body, such as {@code strict}, in lower case
 */
record TableText(
        String sql,
        String name,
        int bodyStart,
        List<ColumnText> columns,
        List<Clause> constraints,
        List<Span> elements,
        List<String> options) {

    /** A part of the text. */
    record Span(int start, int end) {}

    Optional<ColumnText> column(String column) {
        return columns.stream()
                .filter(candidate -> Names.same(candidate.name(), column))
                .findFirst();
    }

    /** All rules of a kind, those of the columns first. */
    <C extends Clause> Stream<C> clauses(Class<C> kind) {
        return Stream.concat(columns.stream().flatMap(column -> column.clauses().stream()), constraints.stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    Optional<Clause.Key> primaryKey() {
        return clauses(Clause.Key.class).filter(Clause.Key::isPrimary).findFirst();
    }

    /** The column that is another name for the rowid, see <a href="https://www.sqlite.org/rowidtable.html">rowid</a>. */
    Optional<ColumnText> rowidColumn() {
        return primaryKey()
                .filter(key -> key.columns().size() == 1)
                .flatMap(key -> column(key.columns().get(0)))
                .filter(column -> Names.same(column.type(), "integer"));
    }

    boolean isAutoincrement() {
        return primaryKey().filter(Clause.Key::isAutoincrement).isPresent();
    }

    List<String> columnNames() {
        return columns.stream().map(ColumnText::name).toList();
    }

    /** Whether no rule but the checks of the column itself uses a column, so that SQLite can drop it on its own. */
    boolean isFree(String column) {
        List<Clause> own = column(column).map(ColumnText::clauses).orElse(List.of());
        return clauses(Clause.class)
                .filter(clause -> !(own.contains(clause) && clause instanceof Clause.Check))
                .noneMatch(clause -> clause.uses(column));
    }
}
