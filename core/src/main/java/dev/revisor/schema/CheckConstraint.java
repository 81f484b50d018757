package dev.revisor.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A condition that is not false for any row.
 *
 * @param name its name, or null
 * @param expression the SQL condition, without the parentheses around it
 */
public record CheckConstraint(@Nullable Identifier name, String expression) implements Constraint {

    public CheckConstraint {
        Objects.requireNonNull(expression, "expression");
    }

    @Override
    public CheckConstraint withName(@Nullable Identifier other) {
        return new CheckConstraint(other, expression);
    }

    @Override
    public List<Identifier> columns() {
        return List.of();
    }
}
