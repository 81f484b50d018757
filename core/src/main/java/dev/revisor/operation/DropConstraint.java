package dev.revisor.operation;

import dev.revisor.schema.Constraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drops a constraint of a table.
 *
 * @param table the table
 * @param name the constraint, or null where only its definition is known
 * @param definition the constraint as it was, or null where its author did not say
 */
public record DropConstraint(
        TableName table,
        @Nullable Identifier name,
        @Nullable Constraint definition) implements Operation {

    public DropConstraint {
        Objects.requireNonNull(table, "table");
        if (name == null && definition == null) {
            throw new IllegalArgumentException(
                    "Dropping a constraint of '" + table + "' needs its name or its definition");
        }
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitDropConstraint(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.ofNullable(definition).map(constraint -> new AddConstraint(table, constraint));
    }
}
