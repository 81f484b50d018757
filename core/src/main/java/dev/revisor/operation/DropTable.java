package dev.revisor.operation;

import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drops a table and its rows.
 *
 * @param name the table
 * @param definition the table as it was, or null where its author did not say
 */
public record DropTable(TableName name, @Nullable Table definition) implements Operation {

    public DropTable {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitDropTable(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.ofNullable(definition).map(CreateTable::new);
    }
}
