package dev.revisor.dialect;

import dev.revisor.schema.Schema;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * What is known where operations are rendered.
 *
 * @param before the schema before the operations, replayed from the revisions
 * @param connection a connection to the database they are for, only read from, or null offline
 */
public record RenderContext(Schema before, @Nullable Connection connection) {

    /** Nothing but the replayed schema. */
    public static RenderContext offline(Schema before) {
        return new RenderContext(before, null);
    }
}
