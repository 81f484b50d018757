package dev.revisor.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Connections that stay open until this is closed, as those of a pool do. H2 2.4.240 refuses every row of a table with
 * an {@code IN} list in a check once the connection is closed that made the check.
 */
public record KeptConnections(DataSource origin, List<Connection> kept) implements AutoCloseable {

    public static KeptConnections of(DataSource origin) {
        return new KeptConnections(origin, new ArrayList<>());
    }

    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection connection = origin.getConnection();
                    kept.add(connection);
                    return unclosed(connection);
                });
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : kept) {
            connection.close();
        }
    }

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                KeptConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
