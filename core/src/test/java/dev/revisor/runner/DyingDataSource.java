package dev.revisor.runner;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives connections that break for good, as when the process is killed: the last statement reaches the server or does
 * not, what was not committed is rolled back, and nothing can be said any more.
 */
final class DyingDataSource extends ProxyDataSource {

    private final @Nullable Pattern lastStatement;
    private final AtomicInteger callsLeft;
    private final boolean isCarriedOut;
    private volatile boolean dead;

    /** Breaks instead of executing the first statement that matches. */
    DyingDataSource(DataSource delegate, String lastStatement) {
        super(delegate);
        this.lastStatement = Pattern.compile(lastStatement, Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
        this.callsLeft = new AtomicInteger(Integer.MAX_VALUE);
        this.isCarriedOut = false;
    }

    /**
     * Breaks at a statement or commit, counted from 0.
     *
     * @param isCarriedOut whether the server still does it
     */
    DyingDataSource(DataSource delegate, int calls, boolean isCarriedOut) {
        super(delegate);
        this.lastStatement = null;
        this.callsLeft = new AtomicInteger(calls);
        this.isCarriedOut = isCarriedOut;
    }

    boolean isDead() {
        return dead;
    }

    @Override
    @Nullable
    Object call(Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            return invoke(connection, method, arguments);
        }
        requireAlive();
        if (method.getName().equals("commit")) {
            return count(connection, connection, method, arguments);
        }
        Object result = invoke(connection, method, arguments);
        if (result instanceof Statement statement) {
            InvocationHandler handler = (proxy, called, values) -> callStatement(connection, statement, called, values);
            return Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {method.getReturnType()}, handler);
        }
        return result;
    }

    private @Nullable Object callStatement(
            Connection connection, Statement statement, Method method, Object @Nullable [] arguments) throws Throwable {
        if (!method.getName().startsWith("execute")) {
            return invoke(statement, method, arguments);
        }
        requireAlive();
        if (lastStatement != null
                && arguments != null
                && lastStatement.matcher((String) arguments[0]).matches()) {
            throw die(connection);
        }
        return count(connection, statement, method, arguments);
    }

    private @Nullable Object count(Connection connection, Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        int left = callsLeft.getAndDecrement();
        if (left > 0) {
            return invoke(target, method, arguments);
        }
        if (isCarriedOut) {
            invoke(target, method, arguments);
        }
        throw die(connection);
    }

    private SQLException die(Connection connection) throws SQLException {
        dead = true;
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.close();
        return new SQLException("The connection is gone");
    }

    private void requireAlive() throws SQLException {
        if (dead) {
            throw new SQLException("The connection is gone");
        }
    }
}
