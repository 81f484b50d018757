package dev.revisor.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what is executed through connections and data sources; asking the driver's metadata for rows is not allowed.
 */
public final class QueryCounter {

    private final AtomicInteger count = new AtomicInteger();

    /** How often something was executed so far. */
    public int count() {
        return count.get();
    }

    /** A connection or data source that does what another does and is counted. */
    public <T> T counted(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                count.incrementAndGet();
            }
            if (target instanceof DatabaseMetaData && method.getReturnType() == ResultSet.class) {
                throw new AssertionError("DatabaseMetaData." + method.getName());
            }
            try {
                Object result = method.invoke(target, arguments);
                return isCounted(result) ? counted(method.getReturnType(), result) : result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static boolean isCounted(Object result) {
        return result instanceof Connection || result instanceof Statement || result instanceof DatabaseMetaData;
    }
}
