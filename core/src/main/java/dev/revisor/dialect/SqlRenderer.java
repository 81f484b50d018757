package dev.revisor.dialect;

import dev.revisor.operation.Operation;
import java.util.List;

/** Turns operations into the statements of one database. */
public interface SqlRenderer {

    /**
     * The statements for operations, in order.
     *
     * @param operations operations of one revision, or of a part of one
     * @param context the schema before the first of them, and the connection where there is one
     * @return statements that can be run one after the other
     * @throws UnsupportedOperationOnDatabaseException if the database has nothing for one of them
     */
    List<Statement> render(List<Operation> operations, RenderContext context);
}
