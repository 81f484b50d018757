package dev.revisor.operation;

import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column and its values.
 *
 * @param table the table
 * @param name the column
 * @param definition the column as it was, or null where its author did not say
 */
public record DropColumn(
        TableName table, Identifier name, @Nullable Column definition) implements Operation {

    public DropColumn {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitDropColumn(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.ofNullable(definition).map(column -> new AddColumn(table, column));
    }
}
