package dev.revisor.dialect;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads all rows of a query. */
public final class CatalogQuery {

    private static final int FETCH_SIZE = 1000;

    private CatalogQuery() {}

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface RowReader<T> {

        T read(Row row) throws SQLException;
    }

    /** Does something with the current row. */
    @FunctionalInterface
    public interface RowConsumer {

        void accept(Row row) throws SQLException;
    }

    /** The current row of a query, its columns by name. */
    public record Row(ResultSet results) {

        /** A text that is never null. */
        public String text(String column) throws SQLException {
            String text = results.getString(column);
            if (text == null) {
                throw new SQLException("Column '" + column + "' of a catalog query is unexpectedly null");
            }
            return text;
        }

        /** A text, or null. */
        public @Nullable String nullableText(String column) throws SQLException {
            return results.getString(column);
        }

        /** A number; 0 for null. */
        public long number(String column) throws SQLException {
            return results.getLong(column);
        }

        /** A truth value; false for null. */
        public boolean truth(String column) throws SQLException {
            return results.getBoolean(column);
        }

        /** The values of an array of numbers; empty for null. */
        public List<Integer> numbers(String column) throws SQLException {
            return elements(column).stream()
                    .map(value -> ((Number) value).intValue())
                    .toList();
        }

        /** The values of an array of texts; empty for null. */
        public List<String> texts(String column) throws SQLException {
            return elements(column).stream().map(Object::toString).toList();
        }

        private List<Object> elements(String column) throws SQLException {
            Array array = results.getArray(column);
            return array == null ? List.of() : Arrays.asList((Object[]) array.getArray());
        }
    }

    /**
     * All rows of a query.
     *
     * @param parameters the values of its question marks, in order
     */
    public static <T> List<T> list(
            Connection connection, String sql, RowReader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        List<T> values = new ArrayList<>();
        forEach(connection, sql, row -> values.add(reader.read(row)), parameters);
        return values;
    }

    /**
     * Hands on all rows of a query, one after the other.
     *
     * @param parameters the values of its question marks, in order
     */
    public static void forEach(Connection connection, String sql, RowConsumer consumer, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_SIZE);
            for (int position = 0; position < parameters.length; position++) {
                statement.setObject(position + 1, parameters[position]);
            }
            read(statement, consumer);
        }
    }

    private static void read(PreparedStatement statement, RowConsumer consumer) throws SQLException {
        try (ResultSet results = statement.executeQuery()) {
            Row row = new Row(results);
            while (results.next()) {
                consumer.accept(row);
            }
        }
    }
}
