package dev.revisor.dialect.h2;

import dev.revisor.dialect.Canonicalizer;
import dev.revisor.dialect.Expressions;
import dev.revisor.schema.Column;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.RawType;
import dev.revisor.schema.Table;
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
    protected String expression(String expression) {
        return Expressions.oneLine(expression);
    }

    @Override
    protected @Nullable GeneratedExpression generated(@Nullable GeneratedExpression generated) {
        return generated == null ? null : super.generated(new GeneratedExpression(generated.expression(), true));
    }

    private @Nullable String defaultValue(@Nullable String expression) {
        return expression == null || expression.strip().equalsIgnoreCase("null") ? null : expression(expression);
    }
}
