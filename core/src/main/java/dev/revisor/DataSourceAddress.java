package dev.revisor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds out where a DataSource would connect to without letting it. */
public final class DataSourceAddress {

    private static final List<String> PROPERTIES = List.of("getJdbcUrl", "getUrl", "getURL");
    private static final String BEHIND = "getTargetDataSource";

    private DataSourceAddress() {}

    /** The address, where the DataSource or one behind it has it as a property. */
    public static Optional<String> of(DataSource dataSource) {
        Optional<String> address = PROPERTIES.stream()
                .flatMap(property -> ask(dataSource, property).stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
        return address.isPresent()
                ? address
                : ask(dataSource, BEHIND)
                        .filter(DataSource.class::isInstance)
                        .filter(behind -> !behind.equals(dataSource))
                        .flatMap(behind -> of((DataSource) behind));
    }

    private static Optional<Object> ask(DataSource dataSource, String getter) {
        try {
            Method method = dataSource.getClass().getMethod(getter);
            // A public method of a class that is not.
            method.trySetAccessible();
            return Optional.ofNullable(method.invoke(dataSource));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException unknown) {
            return Optional.empty();
        }
    }
}
