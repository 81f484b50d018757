package dev.revisor.dialect.sqlite;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.RawType;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a table of the schema model from the texts that the catalog has. */
final class TableModel {

    private final TableText text;
    private final TableName name;

    TableModel(TableText text, TableName name) {
        this.text = text;
        this.name = name;
    }

    /**
     * The table, not yet in canonical form.
     *
     * @param indexes its indexes that no constraint made
     * @param tables the other tables by name, for foreign keys that don't say what they refer to
     */
    Table table(List<IndexText> indexes, Function<String, Optional<TableText>> tables) {
        TableBuilder builder = new TableBuilder(name);
        text.columns().forEach(column -> builder.add(column(column)));
        text.clauses(Clause.Key.class).forEach(key -> builder.add(key(key)));
        text.clauses(Clause.Check.class)
                .forEach(check -> builder.add(new CheckConstraint(name(check.place()), check.expression())));
        text.clauses(Clause.Reference.class)
                .forEach(reference -> builder.add(foreignKey(reference, tables.apply(reference.target()))));
        indexes.forEach(index -> builder.add(index(index)));
        return builder.build();
    }

    private Column column(ColumnText column) {
        return new Column(
                Identifier.of(column.name()),
                new RawType(column.type(), Map.of()),
                column.clause(Clause.NotNull.class).isEmpty(),
                column.clause(Clause.Default.class)
                        .map(Clause.Default::expression)
                        .orElse(null),
                null,
                column.clause(Clause.Generated.class)
                        .map(generated -> new GeneratedExpression(generated.expression(), generated.isStored()))
                        .orElse(null),
                column.clause(Clause.Collation.class)
                        .map(Clause.Collation::collation)
                        .orElse(null),
                null);
    }

    private static Constraint key(Clause.Key key) {
        return key.isPrimary()
                ? new PrimaryKey(name(key.place()), identifiers(key.columns()))
                : new UniqueConstraint(name(key.place()), identifiers(key.columns()));
    }

    private ForeignKey foreignKey(Clause.Reference reference, Optional<TableText> target) {
        List<String> targetColumns = reference.targetColumns().isEmpty()
                ? target.flatMap(TableText::primaryKey).map(Clause.Key::columns).orElse(List.of())
                : reference.targetColumns();
        return new ForeignKey(
                name(reference.place()),
                identifiers(reference.columns()),
                name.withName(Identifier.of(target.map(TableText::name).orElse(reference.target()))),
                targetColumns.stream()
                        .map(column -> target.flatMap(table -> table.column(column))
                                .map(ColumnText::name)
                                .orElse(column))
                        .map(Identifier::of)
                        .toList(),
                reference.onDelete(),
                reference.onUpdate(),
                reference.deferrability());
    }

    private Index index(IndexText index) {
        List<IndexPart> parts = index.parts().stream().map(this::part).toList();
        return new Index(Identifier.of(index.name()), parts, index.isUnique(), index.predicate());
    }

    /** A key that is nothing but a column, even in parentheses or quotes, is a column for SQLite. */
    private IndexPart part(IndexText.Part part) {
        List<Token> tokens = Tokenizer.tokens(ExpressionText.withoutParentheses(part.expression()));
        Optional<Identifier> column = tokens.size() == 1 && tokens.get(0).isName()
                ? text.column(tokens.get(0).name()).map(ColumnText::name).map(Identifier::of)
                : Optional.empty();
        return column.map(found -> new IndexPart(found, null, part.isDescending()))
                .orElseGet(() -> new IndexPart(null, part.expression(), part.isDescending()));
    }

    private static @Nullable Identifier name(Clause.Place place) {
        return place.name() == null ? null : Identifier.of(place.name());
    }

    private static List<Identifier> identifiers(List<String> names) {
        return names.stream().map(Identifier::of).toList();
    }
}
