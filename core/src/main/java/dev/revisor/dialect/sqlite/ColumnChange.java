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
    private final String name;

    ColumnChange(SqliteDefinitions definitions, Column from, Column to) {
        this.definitions = definitions;
        this.dialect = definitions.dialect();
        this.from = from;
        this.to = to;
        this.name = dialect.storedName(to.name());
    }

    void apply(TableEditor editor) {
        if (differ(dialect::typeName)) {
            editor.type(name, dialect.typeName(to));
        }
        if (differ(Column::generated)) {
            editor.clause(name, Clause.Generated.class, clause(definitions::generated));
        }
        if (differ(column -> spelled(editor, column.defaultValue()))) {
            editor.clause(name, Clause.Default.class, clause(definitions::defaultValue));
        }
        if (differ(Column::collation)) {
            editor.clause(name, Clause.Collation.class, clause(definitions::collation));
        }
        if (differ(ColumnChange::isRequired) && (isRequired(to) || !isKey(editor))) {
            editor.clause(name, Clause.NotNull.class, isRequired(to) ? "not null" : null);
        }
        if (differ(dialect::impliedChecks)) {
            impliedCheck(editor).ifPresent(editor::remove);
            dialect.impliedChecks(to).forEach(check -> editor.append(name, definitions.constraint(check)));
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

    /** The check that the type brought along: its very text, or else the column's own list of values. */
    private Optional<Clause.Check> impliedCheck(TableEditor editor) {
        List<String> expected = dialect.impliedChecks(from).stream()
                .map(CheckConstraint::expression)
                .map(expression -> spelled(editor, expression))
                .toList();
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        Stream<Clause.Check> exact = editor.table()
                .clauses(Clause.Check.class)
                .filter(check -> expected.contains(spelled(editor, check.expression())));
        String anyList = spelled(editor, Names.quoted(name)) + " in (";
        Stream<Clause.Check> similar = editor.column(name).clauses().stream()
                .filter(Clause.Check.class::isInstance)
                .map(Clause.Check.class::cast)
                .filter(check -> check.place().name() == null)
                .filter(check -> Objects.requireNonNull(spelled(editor, check.expression()))
                        .startsWith(anyList));
        return Stream.concat(exact, similar).findFirst();
    }

    private static @Nullable String spelled(TableEditor editor, @Nullable String expression) {
        return expression == null
                ? null
                : ExpressionText.normalized(expression, editor.table().columnNames());
    }
}
