package dev.revisor.operation;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives an index of a table another name.
 *
 * @param table the table
 * @param from the index
 * @param to its new name
 */
public record RenameIndex(TableName table, Identifier from, Identifier to) implements Operation {

    public RenameIndex {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitRenameIndex(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameIndex(table, to, from));
    }
}
