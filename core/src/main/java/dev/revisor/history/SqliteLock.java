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

    private static final int SQLITE_BUSY = 5;

    private final String historyTable;
    private final Duration timeout;

    SqliteLock(String historyTable, Duration timeout) {
        this.historyTable = historyTable;
        this.timeout = timeout;
    }

    @Override
    public boolean isPerTransaction() {
        return true;
    }

    @Override
    public void enterTransaction(Connection connection) throws SQLException {
        long before = CatalogQuery.list(connection, "pragma busy_timeout", row -> row.number("timeout"))
                .get(0);
        execute(connection, "pragma busy_timeout = " + Math.min(timeout.toMillis(), Integer.MAX_VALUE));
        try {
            execute(connection, "delete from " + historyTable + " where 1 = 0");
        } catch (SQLException failure) {
            if (failure.getErrorCode() == SQLITE_BUSY) {
                throw new LockTimeoutException(timeout, null);
            }
            throw failure;
        } finally {
            execute(connection, "pragma busy_timeout = " + before);
        }
    }

    @Override
    public void close() {}

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
