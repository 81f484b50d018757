package dev.revisor.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What a database wants done around the transaction of a revision, because its settings can't be changed, or its rules
 * can't be checked, by a statement within it. A guard is made for one transaction and may remember things in between.
 *
 * <p>The order is {@link #beforeTransaction}, begin, the statements, {@link #beforeCommit}, commit or rollback, and
 * {@link #afterTransaction} whatever happened.
 */
public interface TransactionGuard {

    /** A guard that does nothing. */
    TransactionGuard NONE = new TransactionGuard() {};

    /** Prepares the connection, which is in autocommit. */
    default void beforeTransaction(Connection connection) throws SQLException {}

    /**
     * Looks at what the transaction would leave behind, after its last statement.
     *
     * @throws dev.revisor.error.MigrationException if it must not be committed
     */
    default void beforeCommit(Connection connection) throws SQLException {}

    /** Gives the connection, which is in autocommit again, back its settings. */
    default void afterTransaction(Connection connection) throws SQLException {}

    /** What {@link #beforeTransaction} does, as statements of an offline script. */
    default List<SqlStatement> scriptBeforeTransaction() {
        return List.of();
    }

    /** What {@link #beforeCommit} does, as statements of an offline script that fail where it would. */
    default List<SqlStatement> scriptBeforeCommit() {
        return List.of();
    }

    /** What {@link #afterTransaction} does, as statements of an offline script. */
    default List<SqlStatement> scriptAfterTransaction() {
        return List.of();
    }
}
