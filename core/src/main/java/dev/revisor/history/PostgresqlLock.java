package dev.revisor.history;

import dev.revisor.dialect.CatalogQuery;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An advisory lock of the session that also runs the statements, see
 * <a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">Advisory Locks</a>. The server
 * gives it back with the last statement of a client that died.
 */
final class PostgresqlLock implements SessionLock {

    private static final Logger LOGGER = LoggerFactory.getLogger(PostgresqlLock.class);
    private static final String HOLDER = """
            select a.pid, a.usename, a.application_name, a.client_addr::text as host
            from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
                and ((l.classid::bigint << 32) | l.objid::bigint) = ?""";

    private final Connection connection;
    private final long key;

    PostgresqlLock(Connection connection, LockName name) {
        this.connection = connection;
        this.key = ByteBuffer.wrap(name.digest()).getLong();
    }

    @Override
    public boolean tryAcquire() throws SQLException {
        return ask("select pg_catalog.pg_try_advisory_lock(?) as answer");
    }

    @Override
    public @Nullable String holder() throws SQLException {
        List<String> holders = CatalogQuery.list(connection, HOLDER, PostgresqlLock::describe, key);
        return holders.isEmpty() ? null : holders.get(0);
    }

    @Override
    public void release() throws SQLException {
        if (!ask("select pg_catalog.pg_advisory_unlock(?) as answer")) {
            LOGGER.warn("The lock of this run was not held by its connection any more: a pooler such as PgBouncer in"
                    + " transaction mode stands in between; give migrations a direct connection with 'revisor.url'");
        }
    }

    private boolean ask(String sql) throws SQLException {
        return CatalogQuery.list(connection, sql, row -> row.truth("answer"), key)
                .get(0);
    }

    private static String describe(CatalogQuery.Row row) throws SQLException {
        String host = row.nullableText("host");
        return "server process " + row.number("pid") + " ('" + row.nullableText("application_name") + "', user '"
                + row.nullableText("usename") + "'" + (host == null ? "" : ", from " + host) + ")";
    }
}
