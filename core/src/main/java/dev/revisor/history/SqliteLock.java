package dev.revisor.history;

import dev.revisor.dialect.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The write lock that each transaction takes with its first statement, as {@code begin immediate} would, see
 * <a href="https://www.sqlite.org/lang_transaction.html">Transaction</a>; nothing is held in between.
 */
final class SqliteLock implements MigrationLock {

    private final String historyTable;
    private final Duration timeout;

    SqliteLock(String historyTable, Duration timeout) {
        this.historyTable = historyTable;
        this.timeout = timeout;
    }

    @Override
    public void enterTransaction(Connection connection) throws SQLException {
        BusyTimeout patience = BusyTimeout.set(connection, timeout);
        try {
            execute(connection, "delete from " + historyTable + " where 1 = 0");
        } catch (SQLException failure) {
            if (BusyTimeout.isOver(failure)) {
                throw new LockTimeoutException(timeout, null);
            }
            throw failure;
        } finally {
            patience.restore();
        }
    }

    @Override
    public void close() {}

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whether somebody is writing; nothing is held by having asked. */
    record Writers(Connection connection) implements SessionLock {

        @Override
        public boolean tryAcquire() throws SQLException {
            BusyTimeout patience = BusyTimeout.set(connection, Duration.ZERO);
            try {
                execute(connection, "begin immediate");
                execute(connection, "rollback");
                return true;
            } catch (SQLException failure) {
                if (BusyTimeout.isOver(failure)) {
                    return false;
                }
                throw failure;
            } finally {
                patience.restore();
            }
        }

        @Override
        public String holder() {
            return "a connection that writes to the file";
        }

        @Override
        public void release() {}
    }

    /** How long the statements of a connection wait for others, with what it was before. */
    private record BusyTimeout(Connection connection, long before) {

        private static final int SQLITE_BUSY = 5;

        static BusyTimeout set(Connection connection, Duration timeout) throws SQLException {
            long before = CatalogQuery.list(connection, "pragma busy_timeout", row -> row.number("timeout"))
                    .get(0);
            execute(connection, "pragma busy_timeout = " + Math.min(timeout.toMillis(), Integer.MAX_VALUE));
            return new BusyTimeout(connection, before);
        }

        static boolean isOver(SQLException failure) {
            return failure.getErrorCode() == SQLITE_BUSY;
        }

        void restore() throws SQLException {
            execute(connection, "pragma busy_timeout = " + before);
        }
    }
}
