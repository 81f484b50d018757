package dev.revisor.pairs;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.Column;
import dev.revisor.schema.Table;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rows so that a value is the same text whatever the type, within a family of types, of its column. */
final class RowReader {

    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    private RowReader() {}

    /** The values of some columns, in the order of the first of them. */
    static List<List<@Nullable String>> read(Connection connection, Dialect dialect, Table table, List<Column> columns)
            throws SQLException {
        String names =
                columns.stream().map(column -> dialect.quote(column.name())).collect(Collectors.joining(", "));
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select " + names + " from " + dialect.quote(table.name()))) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        rows.sort((one, other) -> one.toString().compareTo(other.toString()));
        return rows;
    }

    private static List<@Nullable String> row(ResultSet result) throws SQLException {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(plain(result.getString(i)));
        }
        return row;
    }

    private static @Nullable String plain(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        return text.matches(NUMBER)
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text.replaceFirst("(\\d\\d:\\d\\d:\\d\\d)\\.0+\\b", "$1");
    }
}
