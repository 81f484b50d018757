package dev.revisor.operation;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives a table another name in the same schema; what refers to it follows.
 *
 * @param from the table
 * @param to its new name
 */
public record RenameTable(TableName from, Identifier to) implements Operation {

    public RenameTable {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitRenameTable(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameTable(from.withName(to), from.name()));
    }
}
