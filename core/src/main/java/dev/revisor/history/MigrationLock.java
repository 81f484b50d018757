package dev.revisor.history;

import java.sql.Connection;
import java.sql.SQLException;

/** Keeps other runs away from a database until it is closed. */
public interface MigrationLock extends AutoCloseable {

    /**
     * Whether others are kept away only within transactions, so that each has to look at the history again when it has
     * {@linkplain #enterTransaction entered}.
     */
    default boolean isPerTransaction() {
        return false;
    }

    /** Keeps others away for the transaction that has just begun; its first statement. */
    default void enterTransaction(Connection connection) throws SQLException {}

    @Override
    void close();
}
