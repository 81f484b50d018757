package dev.revisor.operation;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Runs one SQL statement as it stands.
 *
 * @param sql the statement, without the semicolon after it
 */
public record ExecuteSql(String sql) implements Operation {

    private static final Pattern NOTHING =
            Pattern.compile("(?:[\\s;]++|--[^\\n]*+|/\\*(?!!|\\+|M!)(?>.*?\\*/))*+", Pattern.DOTALL);

    public ExecuteSql {
        Objects.requireNonNull(sql, "sql");
    }

    /** Whether there is no statement in it: nothing but white space, semicolons and comments that no server heeds. */
    public boolean isEmpty() {
        return NOTHING.matcher(sql).matches();
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
