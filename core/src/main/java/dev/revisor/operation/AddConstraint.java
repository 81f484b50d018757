package dev.revisor.operation;

import dev.revisor.schema.Constraint;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Adds a constraint to a table.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddConstraint(TableName table, Constraint constraint) implements Operation {

    public AddConstraint {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(constraint, "constraint");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitAddConstraint(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropConstraint(table, constraint.name(), constraint));
    }
}
