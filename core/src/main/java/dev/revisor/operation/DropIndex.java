package dev.revisor.operation;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drops an index of a table.
 *
 * @param table the table
 * @param name the index, or null where only its definition is known
 * @param definition the index as it was, or null where its author did not say
 */
public record DropIndex(
        TableName table,
        @Nullable Identifier name,
        @Nullable Index definition) implements Operation {

    public DropIndex {
        Objects.requireNonNull(table, "table");
        if (name == null && definition == null) {
            throw new IllegalArgumentException("Dropping an index of '" + table + "' needs its name or its definition");
        }
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitDropIndex(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.ofNullable(definition).map(index -> new CreateIndex(table, index));
    }
}
