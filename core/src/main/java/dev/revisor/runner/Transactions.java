package dev.revisor.runner;

import dev.revisor.dialect.TransactionGuard;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions on the connection of a run, which is in autocommit before and after them. */
final class Transactions {

    private static final Logger LOGGER = LoggerFactory.getLogger(Transactions.class);

    private Transactions() {}

    /** What a transaction holds. */
    @FunctionalInterface
    interface Work {

        void run() throws SQLException;
    }

    /** Commits work, or rolls it back and throws what it threw. */
    static void run(RunSession session, TransactionGuard guard, Work work) throws SQLException {
        Connection connection = session.connection();
        Runnable unlimited = () -> {};
        guard.beforeTransaction(connection);
        try {
            connection.setAutoCommit(false);
            session.lock().enterTransaction(connection);
            unlimited = session.limitWaits();
            work.run();
            guard.beforeCommit(connection);
            connection.commit();
        } catch (SQLException | RuntimeException | Error failure) {
            rollback(connection);
            throw failure;
        } finally {
            end(connection, guard, unlimited);
        }
    }

    static void run(RunSession session, Work work) throws SQLException {
        run(session, TransactionGuard.NONE, work);
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException failure) {
            LOGGER.debug("The connection was lost; the database rolls back by itself", failure);
        }
    }

    private static void end(Connection connection, TransactionGuard guard, Runnable unlimited) {
        try {
            connection.setAutoCommit(true);
            unlimited.run();
            guard.afterTransaction(connection);
        } catch (SQLException failure) {
            LOGGER.debug("The connection was lost before it got its settings back", failure);
        }
    }
}
