package dev.revisor.operation;

import dev.revisor.schema.Sequence;
import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drops a sequence.
 *
 * @param name the sequence
 * @param definition the sequence as it was, or null where its author did not say
 */
public record DropSequence(TableName name, @Nullable Sequence definition) implements Operation {

    public DropSequence {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitDropSequence(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.ofNullable(definition).map(CreateSequence::new);
    }
}
