package dev.revisor.operation;

/** Code of a revision that works on data and can do so without a connection, or wants to know more than that. */
@FunctionalInterface
public interface ContextStep {

    /**
     * Does the work, or writes it down where there is no connection.
     *
     * @throws Exception whatever the work throws; the run stops and says at which revision
     */
    void run(MigrationContext context) throws Exception;
}
