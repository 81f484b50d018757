package dev.revisor.pairs;

import dev.revisor.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A database of SQLite with a second file, attached as {@code extra}. Neither waits for the disk: nobody minds what a
 * power cut leaves.
 */
record HastyFiles(TestDatabase database) {

    DataSource dataSource() {
        DataSource origin = database.dataSource();
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(origin, arguments);
                        return result instanceof Connection connection ? attached(connection) : result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private Connection attached(Connection connection) throws SQLException {
        String file = database.url().substring("jdbc:sqlite:".length());
        try (Statement statement = connection.createStatement()) {
            statement.execute("attach '" + file + ".extra' as extra");
            statement.execute("pragma main.synchronous = off");
            statement.execute("pragma extra.synchronous = off");
        }
        return connection;
    }
}
