package dev.revisor.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A pool without bounds: connections that are closed are kept and given again until this is closed. */
public final class ReusedConnections implements AutoCloseable {

    private final DataSource origin;
    private final Deque<Connection> idle = new ArrayDeque<>();

    public ReusedConnections(DataSource origin) {
        this.origin = origin;
    }

    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? borrowed(idle.isEmpty() ? origin.getConnection() : idle.pop())
                        : invoke(origin, method, arguments));
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }

    private Connection borrowed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("close")
                        ? giveBack(connection)
                        : invoke(connection, method, arguments));
    }

    private @Nullable Object giveBack(Connection connection) {
        idle.push(connection);
        return null;
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
