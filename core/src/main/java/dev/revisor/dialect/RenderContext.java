package dev.revisor.dialect;

import dev.revisor.operation.Operation;
import dev.revisor.schema.Schema;
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known where operations are rendered.
 *
 * @param before the schema before the operations, replayed from the revisions
 * @param connection a connection to the database they are for, only read from, or null offline
 * @param later what is done behind them, perhaps in the same transaction, by the same revision or by others
 */
public record RenderContext(Schema before, @Nullable Connection connection, List<Operation> later) {

    public RenderContext {
        later = List.copyOf(later);
    }

    /** Operations that nothing follows. */
    public RenderContext(Schema before, @Nullable Connection connection) {
        this(before, connection, List.of());
    }

    /** Nothing but the replayed schema. */
    public static RenderContext offline(Schema before) {
        return new RenderContext(before, null);
    }
}
