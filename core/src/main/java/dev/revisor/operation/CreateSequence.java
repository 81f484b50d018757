package dev.revisor.operation;

import dev.revisor.schema.Sequence;
import java.util.Objects;
import java.util.Optional;

/**
 * Creates a sequence.
 *
 * @param sequence the sequence
 */
public record CreateSequence(Sequence sequence) implements Operation {

    public CreateSequence {
        Objects.requireNonNull(sequence, "sequence");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitCreateSequence(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropSequence(sequence.name(), sequence));
    }
}
