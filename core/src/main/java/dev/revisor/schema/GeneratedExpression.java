package dev.revisor.schema;

import java.util.Objects;

/**
 * The expression that a generated column is computed from.
 *
 * @param expression SQL over columns of the same row
 * @param stored whether the value is kept in the row, otherwise it is computed when read
 */
public record GeneratedExpression(String expression, boolean stored) {

    public GeneratedExpression {
        Objects.requireNonNull(expression, "expression");
    }
}
