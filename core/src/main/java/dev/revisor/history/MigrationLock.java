package dev.revisor.history;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps other runs away from a database until it is closed. Where a database can do so only within a transaction, a run
 * has to look at the history again in each of its transactions.
 */
public interface MigrationLock extends AutoCloseable {

    /** Keeps others away for the transaction that has just begun; its first statement. */
    default void enterTransaction(Connection connection) throws SQLException {}

    @Override
    void close();
}
