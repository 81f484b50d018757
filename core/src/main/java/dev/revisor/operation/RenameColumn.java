package dev.revisor.operation;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives a column another name; what refers to it follows.
 *
 * @param table the table
 * @param from the column
 * @param to its new name
 */
public record RenameColumn(TableName table, Identifier from, Identifier to) implements Operation {

    public RenameColumn {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitRenameColumn(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameColumn(table, to, from));
    }
}
