package dev.revisor.operation;

import java.util.Objects;
import java.util.Optional;

/**
 * Runs one SQL statement as it stands.
 *
 * @param sql the statement, without the semicolon after it
 */
public record ExecuteSql(String sql) implements Operation {

    public ExecuteSql {
        Objects.requireNonNull(sql, "sql");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitExecuteSql(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.empty();
    }
}
