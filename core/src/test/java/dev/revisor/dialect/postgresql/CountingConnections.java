package dev.revisor.dialect.postgresql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections that count the statements which go through them. */
final class CountingConnections {

    private final AtomicInteger executions = new AtomicInteger();

    Connection counting(Connection connection) {
        return proxy(Connection.class, connection);
    }

    int executions() {
        return executions.get();
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("execute")) {
            executions.incrementAndGet();
        }
        try {
            return wrapped(method.invoke(target, arguments));
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private Object wrapped(Object result) {
        if (result instanceof PreparedStatement) {
            return proxy(PreparedStatement.class, result);
        }
        return result instanceof Statement ? proxy(Statement.class, result) : result;
    }
}
