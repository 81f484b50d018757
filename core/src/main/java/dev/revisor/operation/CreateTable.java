package dev.revisor.operation;

import dev.revisor.schema.Table;
import java.util.Objects;
import java.util.Optional;

/**
 * Creates a table with its constraints, foreign keys and indexes.
 *
 * @param table the whole table
 */
public record CreateTable(Table table) implements Operation {

    public CreateTable {
        Objects.requireNonNull(table, "table");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitCreateTable(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropTable(table.name(), table));
    }
}
