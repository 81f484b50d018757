package dev.revisor.dialect.postgresql;

import dev.revisor.operation.ColumnMentions;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the server can't take along while columns of a table get another type one after the other: checks, foreign keys,
 * and indexes of expressions or of some rows.
 */
final class EnumerationDependents {

    private final PostgresqlDialect dialect;
    private final PostgresqlDefinitions definitions;
    private final Table table;
    private final List<Identifier> columns;

    EnumerationDependents(PostgresqlDialect dialect, Table table, List<Identifier> columns) {
        this.dialect = dialect;
        this.definitions = new PostgresqlDefinitions(dialect);
        this.table = table;
        this.columns = columns;
    }

    /** The statements that drop them. */
    Stream<String> drops() {
        return all().map(element -> {
            Identifier name = Objects.requireNonNull(element.name());
            return element instanceof Index
                    ? "drop index " + dialect.quote(table.name().withName(name))
                    : "alter table " + dialect.quote(table.name()) + " drop constraint " + dialect.quote(name);
        });
    }

    /** The statements that create them again. */
    Stream<String> creations() {
        return all().map(element -> {
            if (element instanceof Index index) {
                return definitions.createIndex(table.name(), index);
            }
            String constraint = element instanceof CheckConstraint check
                    ? definitions.constraint(check)
                    : definitions.constraint((ForeignKey) element);
            return "alter table " + dialect.quote(table.name()) + " add " + constraint;
        });
    }

    /** The table without them. */
    Table rest() {
        return all().reduce(
                        table, (left, element) -> left.edit().remove(element).build(), (one, other) -> other);
    }

    private Stream<NamedElement> all() {
        Stream<NamedElement> checks = table.checks().stream()
                .filter(check -> mention(check.expression()))
                .map(check -> check);
        Stream<NamedElement> keys = table.foreignKeys().stream()
                .filter(key -> key.columns().stream()
                        .anyMatch(column -> columns.stream().anyMatch(column::matches)))
                .map(key -> key);
        Stream<NamedElement> indexes = table.indexes().stream()
                .filter(index -> mention(index.predicate())
                        || index.parts().stream().anyMatch(part -> mention(part.expression())))
                .map(index -> index);
        return Stream.of(checks, keys, indexes).flatMap(elements -> elements).filter(element -> element.name() != null);
    }

    private boolean mention(@Nullable String expression) {
        return columns.stream().anyMatch(column -> new ColumnMentions(column, Database.POSTGRESQL).isIn(expression));
    }
}
