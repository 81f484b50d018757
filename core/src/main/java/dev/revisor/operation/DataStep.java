package dev.revisor.operation;

import java.sql.Connection;

/** Code of a revision that works on data. */
@FunctionalInterface
public interface DataStep extends ContextStep {

    /**
     * Does the work.
     *
     * @param connection the connection of the run, in its transaction where there is one; not to be closed or committed
     * @throws Exception whatever the work throws; the run stops and says at which revision
     */
    void run(Connection connection) throws Exception;

    @Override
    default void run(MigrationContext context) throws Exception {
        run(context.connection());
    }
}
