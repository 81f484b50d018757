package dev.revisor.operation;

import java.util.Objects;
import java.util.Optional;

/**
 * Stops the run before its first statement: this way can't be gone.
 *
 * @param reason why, as its author put it
 */
public record Refuse(String reason) implements Operation {

    public Refuse {
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitRefuse(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.empty();
    }
}
