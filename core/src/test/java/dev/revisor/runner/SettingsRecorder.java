package dev.revisor.runner;

import dev.revisor.dialect.CatalogQuery;
import dev.revisor.testing.TestDatabase;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes the settings of each connection when it is closed; fresh ones are not in autocommit. */
final class SettingsRecorder extends ProxyDataSource {

    private final TestDatabase database;
    private final List<String> closed = Collections.synchronizedList(new ArrayList<>());

    SettingsRecorder(TestDatabase database) {
        super(database.dataSource());
        this.database = database;
    }

    List<String> closed() {
        return closed;
    }

    String fresh() {
        try (Connection connection = getConnection()) {
            return settings(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    @Nullable
    Object call(Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            closed.add(settings(connection));
        }
        return invoke(connection, method, arguments);
    }

    private String settings(Connection connection) throws SQLException {
        String sql = switch (database.kind()) {
            case POSTGRESQL -> "select current_setting('lock_timeout') as timeout";
            case MARIADB -> "select @@session.lock_wait_timeout as timeout";
            case H2 -> "select lock_timeout() as timeout";
            case SQLITE -> "select timeout || foreign_keys as timeout from pragma_busy_timeout, pragma_foreign_keys";
        };
        String timeout =
                CatalogQuery.list(connection, sql, row -> row.text("timeout")).get(0);
        return connection.getAutoCommit() + " " + timeout;
    }
}
