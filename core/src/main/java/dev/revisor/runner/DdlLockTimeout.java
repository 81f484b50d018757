package dev.revisor.runner;

import dev.revisor.dialect.CatalogQuery;
import dev.revisor.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long the statements of a session wait for the locks of others: a schema change that waits for a long transaction
 * makes everybody behind it wait too.
 */
final class DdlLockTimeout implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(DdlLockTimeout.class);

    private final Connection connection;
    private final Database database;
    private final String before;

    private DdlLockTimeout(Connection connection, Database database, String before) {
        this.connection = connection;
        this.database = database;
        this.before = before;
    }

    /** Sets it for a session until this is closed. */
    static DdlLockTimeout set(Connection connection, Database database, Duration timeout) throws SQLException {
        String before = CatalogQuery.list(connection, query(database), row -> row.text("timeout"))
                .get(0);
        execute(connection, command(database, value(database, timeout)));
        return new DdlLockTimeout(connection, database, before);
    }

    /** The line that sets it in a script, which has its session to itself. */
    static String scriptLine(Database database, Duration timeout) {
        String value = value(database, timeout);
        // The pragma would print what it is set to.
        return database == Database.SQLITE ? ".timeout " + value : command(database, value) + ";";
    }

    @Override
    public void close() {
        try {
            execute(connection, command(database, before));
        } catch (SQLException failure) {
            LOGGER.debug("The connection was lost before it got its lock timeout back", failure);
        }
    }

    private static String query(Database database) {
        return switch (database) {
            case POSTGRESQL -> "select current_setting('lock_timeout') as timeout";
            case MARIADB, MYSQL -> "select @@session.lock_wait_timeout as timeout";
            case H2 -> "select lock_timeout() as timeout";
            case SQLITE -> "pragma busy_timeout";
        };
    }

    private static String command(Database database, String value) {
        return switch (database) {
            case POSTGRESQL -> "set lock_timeout = '" + value + "'";
            case MARIADB, MYSQL -> "set session lock_wait_timeout = " + value;
            case H2 -> "set lock_timeout " + value;
            case SQLITE -> "pragma busy_timeout = " + value;
        };
    }

    /** Never 0, which means for ever on PostgreSQL. */
    private static String value(Database database, Duration timeout) {
        long milliseconds = Math.max(1, Math.min(timeout.toMillis(), Integer.MAX_VALUE));
        return switch (database) {
            case POSTGRESQL, H2, SQLITE -> Long.toString(milliseconds);
            case MARIADB, MYSQL -> Long.toString((milliseconds + 999) / 1000);
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
