package dev.revisor.history;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the locks around a run: first that of this process, before the run has a connection, then that of the database.
 */
public final class MigrationLocks {

    private static final Logger LOGGER = LoggerFactory.getLogger(MigrationLocks.class);

    private final DataSource dataSource;
    private final Dialect dialect;
    private final HistoryTables tables;

    /**
     * The locks of a database.
     *
     * @param dataSource gives a second connection to databases that need one for the lock
     */
    public MigrationLocks(DataSource dataSource, Dialect dialect, HistoryTables tables) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.tables = tables;
    }

    /**
     * Keeps other threads of this process away.
     *
     * @param url the address of the database, as {@link java.sql.DatabaseMetaData#getURL} gives it
     * @throws LockTimeoutException if another thread holds it for too long
     */
    public MigrationLock lockProcess(@Nullable String url, LockWait wait) throws SQLException {
        return hold(new ProcessLock(url + " " + tables.history()), wait);
    }

    /**
     * Keeps other processes away.
     *
     * @param connection the connection that will run the statements, in autocommit
     * @throws LockTimeoutException if another run holds it for too long
     */
    public MigrationLock lockDatabase(Connection connection, LockWait wait) throws SQLException {
        return switch (dialect.database()) {
            case POSTGRESQL -> hold(new PostgresqlLock(connection, name(connection.getSchema())), wait);
            case MARIADB, MYSQL -> hold(new MariadbLock(connection, name(connection.getCatalog())), wait);
            case H2 -> lockH2(connection, wait);
            case SQLITE -> lockSqlite(connection, wait);
        };
    }

    private LockName name(@Nullable String defaultSchema) {
        TableName history = tables.history();
        String schema = history.schema() == null ? defaultSchema : dialect.storedName(history.schema());
        return new LockName(schema + "." + dialect.storedName(history.name()));
    }

    private MigrationLock lockSqlite(Connection connection, LockWait wait) throws SQLException {
        wait.acquire(new SqliteLock.Writers(connection));
        return new SqliteLock(dialect.quote(tables.history()), wait.remaining());
    }

    private MigrationLock lockH2(Connection connection, LockWait wait) throws SQLException {
        Optional<Connection> second = isInMemory(connection) ? Optional.empty() : secondConnection();
        if (second.isEmpty()) {
            return () -> {};
        }
        Connection lockConnection = second.get();
        try {
            MigrationLock lock = hold(new H2Lock(lockConnection, dialect, tables.lock()), wait);
            return () -> {
                lock.close();
                close(lockConnection);
            };
        } catch (SQLException | RuntimeException failure) {
            close(lockConnection);
            throw failure;
        }
    }

    /** Nobody but this process can reach it then, and its threads are apart already. */
    private static boolean isInMemory(Connection connection) throws SQLException {
        return String.valueOf(connection.getMetaData().getURL())
                .toLowerCase(Locale.ROOT)
                .startsWith("jdbc:h2:mem:");
    }

    private Optional<Connection> secondConnection() {
        try {
            return Optional.of(dataSource.getConnection());
        } catch (SQLException failure) {
            LOGGER.debug("No second connection for the lock: only the threads of this process are kept apart", failure);
            return Optional.empty();
        }
    }

    private static MigrationLock hold(SessionLock lock, LockWait wait) throws SQLException {
        wait.acquire(lock);
        return () -> release(lock);
    }

    private static void release(SessionLock lock) {
        try {
            lock.release();
        } catch (SQLException failure) {
            LOGGER.debug("The lock ends with its connection", failure);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            LOGGER.debug("The connection of the lock was lost", failure);
        }
    }
}
