package dev.revisor.operation;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs code of the revision with a connection, for work on data.
 *
 * @param description what it does, in a few words; it stands for the code in the checksum
 * @param code the code
 * @param sql the SQL that does the same, for offline scripts, or null
 */
public record RunCode(
        String description, ContextStep code, @Nullable String sql) implements Operation {

    public RunCode {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(code, "code");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitRunCode(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.empty();
    }
}
