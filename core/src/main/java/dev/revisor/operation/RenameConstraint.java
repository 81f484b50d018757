package dev.revisor.operation;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives a constraint of a table another name. Where the database has no name for it, as MariaDB has none for a primary
 * key, nothing happens.
 *
 * @param table the table
 * @param from the constraint
 * @param to its new name
 */
public record RenameConstraint(TableName table, Identifier from, Identifier to) implements Operation {

    public RenameConstraint {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitRenameConstraint(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameConstraint(table, to, from));
    }
}
