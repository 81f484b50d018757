package dev.revisor.dialect.h2;

import dev.revisor.dialect.Canonicalizer;
import dev.revisor.dialect.Expressions;
import dev.revisor.schema.Column;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.NullsOrder;
import dev.revisor.schema.RawType;
import dev.revisor.schema.Table;
import dev.revisor.schema.UniqueConstraint;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What H2 makes of a table: generated columns are always stored, and collations are those of the database. */
final class H2Canonicalizer extends Canonicalizer {

    H2Canonicalizer(H2Dialect dialect) {
        super(dialect);
    }

    @Override
    protected Column column(Table table, Column column) {
        return new Column(
                Objects.requireNonNull(name(column.name())),
                new RawType(H2TypeSpelling.of(dialect.typeName(column)), Map.of()),
                column.nullable() && column.numbering() == null && !isInPrimaryKey(table, column.name()),
                defaultValue(column.defaultValue()),
                column.numbering(),
                generated(column.generated()),
                null,
                comment(column.comment()));
    }

    @Override
    protected UniqueConstraint unique(UniqueConstraint key) {
        return super.unique(key).withNullsEqual(key.areNullsEqual());
    }

    /** Only a unique index has columns beside its keys here. */
    @Override
    protected Index index(Table table, Index index) {
        Index kept = super.index(table, index);
        return index.isUnique()
                ? kept.withIncluded(names(index.included())).withNullsEqual(index.areNullsEqual())
                : kept;
    }

    @Override
    protected IndexPart part(IndexPart part) {
        return withoutUsualNulls(super.part(part).withNulls(part.nulls()));
    }

    @Override
    protected String expression(String expression) {
        return Expressions.oneLine(expression);
    }

    @Override
    protected @Nullable GeneratedExpression generated(@Nullable GeneratedExpression generated) {
        return generated == null ? null : super.generated(new GeneratedExpression(generated.expression(), true));
    }

    /** The key without a word on where rows without a value stand, if it is where they do: before all values, going up. */
    static IndexPart withoutUsualNulls(IndexPart part) {
        NullsOrder usual = part.isDescending() ? NullsOrder.LAST : NullsOrder.FIRST;
        return part.nulls() == usual ? part.withNulls(null) : part;
    }

    private @Nullable String defaultValue(@Nullable String expression) {
        return expression == null || expression.strip().equalsIgnoreCase("null") ? null : expression(expression);
    }
}
