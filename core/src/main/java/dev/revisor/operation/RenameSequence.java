package dev.revisor.operation;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.Sequence;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives a sequence another name in the same schema; it goes on counting where it is.
 *
 * @param sequence the sequence, with the definition that a database needs which can only make it anew
 * @param to its new name
 */
public record RenameSequence(Sequence sequence, Identifier to) implements Operation {

    public RenameSequence {
        Objects.requireNonNull(sequence, "sequence");
        Objects.requireNonNull(to, "to");
    }

    /** The sequence under its new name. */
    public Sequence renamed() {
        return sequence.withName(sequence.name().withName(to));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitRenameSequence(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameSequence(renamed(), sequence.name().name()));
    }
}
