package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings into the text of a table what differs between two definitions of a column, and nothing else. */
final class ColumnChange {

    private final SqliteDefinitions definitions;
    private final Dialect dialect;
    private final Column from;
    private final Column to;
    private final List<CheckConstraint> checksBefore;
    private final List<CheckConstraint> checksAfter;
    private final String name;

    ColumnChange(SqliteDefinitions definitions, Column from, Column to) {
        this.definitions = definitions;
        this.dialect = definitions.dialect();
        this.from = RawColumn.expanded(from);
        this.to = RawColumn.expanded(to);
        this.checksBefore = checks(from);
        this.checksAfter = checks(to);
        this.name = dialect.storedName(to.name());
    }

    void apply(TableEditor editor) {
        if (differ(dialect::typeName)) {
            editor.type(name, dialect.typeName(to));
        }
        if (differ(Column::generated)) {
            editor.clause(name, Clause.Generated.class, clause(definitions::generated));
        }
        if (differ(column -> column.defaultValue() == null ? null : spelled(editor, column.defaultValue()))) {
            editor.clause(name, Clause.Default.class, clause(definitions::defaultValue));
        }
        if (differ(Column::collation)) {
            editor.clause(name, Clause.Collation.class, clause(definitions::collation));
        }
        boolean mayChange = differ(Column::nullable) || differ(ColumnChange::isRequired);
        if (mayChange && (isRequired(to) || !isKey(editor))) {
            editor.clause(name, Clause.NotNull.class, isRequired(to) ? "not null" : null);
        }
        if (!checksBefore.equals(checksAfter)) {
            checksBefore.forEach(check -> found(editor, check).ifPresent(editor::remove));
            checksAfter.forEach(check -> editor.append(name, definitions.constraint(check)));
        }
    }

    /** Whether the column says that it is not null; one that numbers the rows has no need to. */
    static boolean isRequired(Column column) {
        return !column.nullable() && column.numbering() == null;
    }

    private boolean differ(Function<Column, @Nullable Object> property) {
        return !Objects.equals(property.apply(from), property.apply(to));
    }

    private @Nullable String clause(Function<Column, String> definition) {
        String text = definition.apply(to);
        return text.isEmpty() ? null : text;
    }

    private boolean isKey(TableEditor editor) {
        return editor.table().primaryKey().stream()
                .flatMap(key -> key.columns().stream())
                .anyMatch(column -> Names.same(column, name));
    }

    /** The checks that the type brings along, of itself or because its author wrote them into it. */
    private List<CheckConstraint> checks(Column column) {
        return Stream.concat(dialect.impliedChecks(column).stream(), RawColumn.checks(column).stream())
                .toList();
    }

    /** A check as it stands in the text, or else, for an enumeration, the column's own list of values. */
    private Optional<Clause.Check> found(TableEditor editor, CheckConstraint expected) {
        String text = spelled(editor, expected.expression());
        Stream<Clause.Check> exact = editor.table()
                .clauses(Clause.Check.class)
                .filter(check -> spelled(editor, check.expression()).equals(text));
        String anyList = spelled(editor, Names.quoted(name)) + " in (";
        Stream<Clause.Check> similar = editor.column(name).clauses().stream()
                .filter(Clause.Check.class::isInstance)
                .map(Clause.Check.class::cast)
                .filter(check -> check.place().name() == null && text.startsWith(anyList))
                .filter(check -> spelled(editor, check.expression()).startsWith(anyList));
        return Stream.concat(exact, similar).findFirst();
    }

    private static String spelled(TableEditor editor, String expression) {
        return ExpressionText.normalized(expression, editor.table().columnNames());
    }
}
