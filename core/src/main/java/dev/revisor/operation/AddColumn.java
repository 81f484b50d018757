package dev.revisor.operation;

import dev.revisor.schema.Column;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Adds a column to a table.
 *
 * @param table the table
 * @param column the column
 */
public record AddColumn(TableName table, Column column) implements Operation {

    public AddColumn {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(column, "column");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitAddColumn(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropColumn(table, column.name(), column));
    }
}
