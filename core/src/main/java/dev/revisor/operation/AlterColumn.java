package dev.revisor.operation;

import dev.revisor.schema.Column;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Changes everything about a column but its name; both definitions are complete, so that a database that wants all of
 * it again loses nothing.
 *
 * @param table the table
 * @param from the column as it was
 * @param to the column as it becomes
 */
public record AlterColumn(TableName table, Column from, Column to) implements Operation {

    public AlterColumn {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!from.name().equals(to.name())) {
            throw new IllegalArgumentException(
                    "Altering column '" + from.name() + "' can't rename it to '" + to.name() + "': use renameColumn");
        }
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitAlterColumn(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new AlterColumn(table, to, from));
    }
}
