package dev.revisor.dialect;

import dev.revisor.operation.ContextStep;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Code of a revision.
 *
 * @param text its description
 * @param code the code
 * @param sql the SQL that an offline script has in its place, or null
 * @param outsideTransaction whether it has to run in autocommit
 */
public record CodeStatement(
        String text, ContextStep code, @Nullable String sql, boolean outsideTransaction) implements Statement {

    public CodeStatement {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(code, "code");
    }

    @Override
    public CodeStatement inAutocommit() {
        return new CodeStatement(text, code, sql, true);
    }
}
