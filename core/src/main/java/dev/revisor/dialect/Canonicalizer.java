package dev.revisor.dialect;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings authored tables into the form in which the inspector of a database reads them back: names folded, implied
 * checks as checks, and everything that has no order sorted. What else a database changes is for it to override.
 */
public abstract class Canonicalizer {

    private static final Comparator<@Nullable Identifier> BY_NAME =
            Comparator.nullsFirst(Comparator.<Identifier>naturalOrder());

    protected final Dialect dialect;

    protected Canonicalizer(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The table as {@link Dialect#canonical} wants it. */
    public Table canonical(Table table) {
        TableBuilder builder = new TableBuilder(name(table.name()));
        table.columns().forEach(column -> builder.add(column(table, column)));
        if (table.primaryKey() != null) {
            builder.primaryKey(primaryKey(table.primaryKey()));
        }
        table.uniques().forEach(key -> builder.add(unique(key)));
        table.foreignKeys().forEach(key -> builder.add(foreignKey(key)));
        table.columns().forEach(column -> impliedChecks(column).forEach(check -> builder.add(check(table, check))));
        table.checks().forEach(check -> builder.add(check(table, check)));
        table.indexes().forEach(index -> builder.add(index(table, index)));
        return sorted(builder.comment(comment(table.comment())).build());
    }

    /** The table with unique constraints, foreign keys, checks and indexes in the one order that all share. */
    public static Table sorted(Table table) {
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                sorted(table.uniques(), key -> key.columns().toString()),
                sorted(table.foreignKeys(), key -> key.columns() + " " + key.target() + key.targetColumns()),
                sorted(table.checks(), CheckConstraint::expression),
                table.indexes().stream()
                        .sorted(Comparator.comparing(Index::name, BY_NAME)
                                .thenComparing(index -> index.parts().toString()))
                        .toList(),
                table.comment());
    }

    /** The column as it is read back; the type is a raw one in the catalog's spelling. */
    protected abstract Column column(Table table, Column column);

    /** The checks of the column's type in words that come close to those the inspector reads. */
    protected List<CheckConstraint> impliedChecks(Column column) {
        return dialect.impliedChecks(column);
    }

    /** The key as it is read back: as here by most databases, which check after each statement. */
    protected PrimaryKey primaryKey(PrimaryKey key) {
        return new PrimaryKey(name(key.name()), names(key.columns()));
    }

    /** The constraint as it is read back: as here by most databases, which check after each statement. */
    protected UniqueConstraint unique(UniqueConstraint key) {
        return new UniqueConstraint(name(key.name()), names(key.columns()));
    }

    /** The key as it is read back: as here by databases that check after each statement. */
    protected ForeignKey foreignKey(ForeignKey key) {
        return new ForeignKey(
                name(key.name()),
                names(key.columns()),
                name(key.target()),
                names(key.targetColumns()),
                key.onDelete(),
                key.onUpdate());
    }

    protected CheckConstraint check(Table table, CheckConstraint check) {
        return new CheckConstraint(name(check.name()), expression(check.expression()));
    }

    /** The index as it is read back: as here where the database has neither methods nor columns beside the keys. */
    protected Index index(Table table, Index index) {
        List<IndexPart> parts = index.parts().stream().map(this::part).toList();
        String predicate = index.predicate() == null ? null : expression(index.predicate());
        return new Index(name(index.name()), parts, index.isUnique(), predicate);
    }

    /** An expression after those rules that are cheap and certain. */
    protected String expression(String expression) {
        return expression;
    }

    /** What a column is generated from, as it is read back. */
    protected @Nullable GeneratedExpression generated(@Nullable GeneratedExpression generated) {
        return generated == null
                ? null
                : new GeneratedExpression(expression(generated.expression()), generated.stored());
    }

    /** A comment as it is read back: an empty one is none. */
    protected @Nullable String comment(@Nullable String comment) {
        return comment == null || comment.isEmpty() ? null : comment;
    }

    /** Whether a column belongs to the primary key, which makes it not null. */
    protected static boolean isInPrimaryKey(Table table, Identifier column) {
        PrimaryKey key = table.primaryKey();
        return key != null && key.columns().stream().anyMatch(column::matches);
    }

    /** The name folded and read back. */
    protected final @Nullable Identifier name(@Nullable Identifier name) {
        return name == null ? null : dialect.identifier(dialect.storedName(name));
    }

    /** The name folded and read back. */
    protected final TableName name(TableName name) {
        return new TableName(name(name.schema()), Objects.requireNonNull(name(name.name())));
    }

    /** The names folded and read back. */
    protected final List<Identifier> names(List<Identifier> names) {
        return names.stream().map(dialect::storedName).map(dialect::identifier).toList();
    }

    /** The key as it is read back: as here where the database does not say where rows without a value stand. */
    protected IndexPart part(IndexPart part) {
        String expression = part.expression() == null ? null : expression(part.expression());
        return new IndexPart(name(part.column()), expression, part.isDescending());
    }

    private static <C extends Constraint> List<C> sorted(List<C> constraints, Function<C, String> detail) {
        Stream<C> stream = constraints.stream();
        return stream.sorted(Comparator.<C, @Nullable Identifier>comparing(Constraint::name, BY_NAME)
                        .thenComparing(detail))
                .toList();
    }
}
