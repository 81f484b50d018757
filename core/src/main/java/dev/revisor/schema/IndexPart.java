package dev.revisor.schema;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression.
 *
 * @param column the column, or null if this is an expression
 * @param expression the SQL expression without parentheses around it, or null if this is a column
 * @param isDescending whether the order is from high to low
 * @param nulls where rows without a value stand, or null for where the database puts them
 */
public record IndexPart(
        @Nullable Identifier column,
        @Nullable String expression,
        boolean isDescending,
        @Nullable NullsOrder nulls) {

    public IndexPart {
        if ((column == null) == (expression == null)) {
            throw new IllegalArgumentException("A part of an index is either a column or an expression");
        }
    }

    /** A key with rows without a value where the database puts them. */
    public IndexPart(@Nullable Identifier column, @Nullable String expression, boolean isDescending) {
        this(column, expression, isDescending, null);
    }

    /** An ascending column. */
    public static IndexPart column(String name) {
        return column(Identifier.of(name));
    }

    /** An ascending column. */
    public static IndexPart column(Identifier name) {
        return new IndexPart(name, null, false);
    }

    /** An ascending expression. */
    public static IndexPart expression(String expression) {
        return new IndexPart(null, expression, false);
    }

    /** This part from high to low. */
    public IndexPart descending() {
        return new IndexPart(column, expression, true, nulls);
    }

    /** This part with rows without a value before all others. */
    public IndexPart nullsFirst() {
        return withNulls(NullsOrder.FIRST);
    }

    /** This part with rows without a value after all others. */
    public IndexPart nullsLast() {
        return withNulls(NullsOrder.LAST);
    }

    /** This part with rows without a value there, or with null where the database puts them. */
    public IndexPart withNulls(@Nullable NullsOrder other) {
        return new IndexPart(column, expression, isDescending, other);
    }

    /** This part with its column changed if it is one. */
    public IndexPart onColumn(UnaryOperator<Identifier> change) {
        return column == null ? this : new IndexPart(change.apply(column), null, isDescending, nulls);
    }

    /** This part with its expression changed if it is one. */
    public IndexPart onExpression(UnaryOperator<String> change) {
        return expression == null ? this : new IndexPart(null, change.apply(expression), isDescending, nulls);
    }

    /** Whether this is a column without a word about order. */
    public boolean isPlainColumn() {
        return column != null && !isDescending && nulls == null;
    }
}
