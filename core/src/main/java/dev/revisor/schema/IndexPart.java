package dev.revisor.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression.
 *
 * @param column the column, or null if this is an expression
 * @param expression the SQL expression without parentheses around it, or null if this is a column
 * @param isDescending whether the order is from high to low
 */
public record IndexPart(
        @Nullable Identifier column, @Nullable String expression, boolean isDescending) {

    public IndexPart {
        if ((column == null) == (expression == null)) {
            throw new IllegalArgumentException("A part of an index is either a column or an expression");
        }
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
        return new IndexPart(column, expression, true);
    }
}
