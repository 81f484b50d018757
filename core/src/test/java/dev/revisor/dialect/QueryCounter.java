package dev.revisor.dialect;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is executed through a connection; asking the driver's metadata for rows is not allowed. */
final class QueryCounter {

    private final AtomicInteger count = new AtomicInteger();
    private final Connection connection;

    QueryCounter(Connection connection) {
        this.connection = proxy(Connection.class, connection);
    }

    Connection connection() {
        return connection;
    }

    int count() {
        return count.get();
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                count.incrementAndGet();
            }
            if (target instanceof DatabaseMetaData && method.getReturnType() == ResultSet.class) {
                throw new AssertionError("DatabaseMetaData." + method.getName());
            }
            try {
                Object result = method.invoke(target, arguments);
                boolean isWatched = result instanceof java.sql.Statement || result instanceof DatabaseMetaData;
                return isWatched ? proxy(method.getReturnType(), result) : result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
