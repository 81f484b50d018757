package dev.revisor.runner;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection in autocommit that gets its own mode back before it is closed. */
final class DatabaseSession implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(DatabaseSession.class);

    private final Connection connection;
    private final boolean autoCommitBefore;

    private DatabaseSession(Connection connection, boolean autoCommitBefore) {
        this.connection = connection;
        this.autoCommitBefore = autoCommitBefore;
    }

    static DatabaseSession open(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            DatabaseSession session = new DatabaseSession(connection, connection.getAutoCommit());
            connection.setAutoCommit(true);
            return session;
        } catch (SQLException failure) {
            close(connection);
            throw failure;
        }
    }

    /** Work with the database whose checked failures become ours. */
    @FunctionalInterface
    interface Work<T> {

        T run() throws SQLException;
    }

    static <T> T call(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException failure) {
            throw new DatabaseAccessException(failure);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.setAutoCommit(autoCommitBefore);
        } catch (SQLException failure) {
            LOGGER.debug("The connection was lost before it got its mode back", failure);
        } finally {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            LOGGER.debug("The connection was lost before it was closed", failure);
        }
    }
}
