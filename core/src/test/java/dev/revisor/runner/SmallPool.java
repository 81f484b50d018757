package dev.revisor.runner;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Gives one connection at a time, and refuses another one at once where a pool would refuse it after a while. */
final class SmallPool extends ProxyDataSource {

    private final AtomicBoolean isTaken = new AtomicBoolean();

    SmallPool(DataSource delegate) {
        super(delegate);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!isTaken.compareAndSet(false, true)) {
            throw new SQLException("The pool is exhausted");
        }
        return super.getConnection();
    }

    @Override
    @Nullable
    Object call(Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            isTaken.set(false);
        }
        return invoke(connection, method, arguments);
    }
}
