package dev.revisor.operation;

import dev.revisor.schema.Sequence;
import java.util.Objects;
import java.util.Optional;

/**
 * Changes how a sequence counts. The next number stays, unless the sequence turns round: then it begins anew. A database
 * that keeps the number in a table has nothing to change.
 *
 * @param from the sequence as it was
 * @param to the sequence as it becomes, under the same name
 */
public record AlterSequence(Sequence from, Sequence to) implements Operation {

    public AlterSequence {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitAlterSequence(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new AlterSequence(to, from));
    }
}
