package dev.revisor.history;

import dev.revisor.dialect.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named lock of the session that also runs the statements, see
 * <a href="https://mariadb.com/docs/server/reference/sql-functions/secondary-functions/miscellaneous-functions/get_lock">GET_LOCK</a>;
 * MySQL has the same. When a client dies during a statement, the server keeps the lock until that statement has ended.
 */
final class MariadbLock implements SessionLock {

    private static final String HOLDER = """
            select used.connection, p.user, p.host
            from (select is_used_lock(?) as connection) used
                left join information_schema.processlist p on p.id = used.connection
            where used.connection is not null""";

    private final Connection connection;
    private final String name;

    MariadbLock(Connection connection, LockName name) {
        this.connection = connection;
        this.name = name.text();
    }

    @Override
    public boolean tryAcquire() throws SQLException {
        return ask("select get_lock(?, 0) as answer");
    }

    @Override
    public @Nullable String holder() throws SQLException {
        List<String> holders = CatalogQuery.list(connection, HOLDER, MariadbLock::describe, name);
        return holders.isEmpty() ? null : holders.get(0);
    }

    @Override
    public void release() throws SQLException {
        ask("select release_lock(?) as answer");
    }

    private boolean ask(String sql) throws SQLException {
        return CatalogQuery.list(connection, sql, row -> row.number("answer") == 1, name)
                .get(0);
    }

    private static String describe(CatalogQuery.Row row) throws SQLException {
        String user = row.nullableText("user");
        return "connection " + row.number("connection")
                + (user == null ? "" : " (user '" + user + "', from " + row.nullableText("host") + ")");
    }
}
