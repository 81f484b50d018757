package dev.revisor.operation;

import dev.revisor.schema.Index;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Creates an index of a table.
 *
 * @param table the table
 * @param index the index
 */
public record CreateIndex(TableName table, Index index) implements Operation {

    public CreateIndex {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(index, "index");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitCreateIndex(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropIndex(table, index.name(), index));
    }
}
