package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.CatalogAccessException;
import dev.revisor.dialect.CatalogQuery;
import dev.revisor.dialect.RenderContext;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks that stand in the definition of a column, as Hibernate writes them, and are gone when the column is
 * defined anew without them. Ours stand in the table.
 */
final class ColumnChecks {

    private ColumnChecks() {}

    /** What to write behind the new definition of a column so that it keeps its checks. */
    static String of(MariadbDialect dialect, RenderContext context, Schema schema, TableName table, Identifier column) {
        Connection connection = context.connection();
        boolean mayHaveChecks =
                schema.table(table).map(known -> !known.checks().isEmpty()).orElse(true);
        if (connection == null || dialect.isMysql() || !mayHaveChecks) {
            return "";
        }
        try {
            return String.join("", read(dialect, connection, table, column));
        } catch (SQLException failure) {
            throw new CatalogAccessException(dialect, failure);
        }
    }

    private static List<String> read(MariadbDialect dialect, Connection connection, TableName table, Identifier column)
            throws SQLException {
        return CatalogQuery.list(
                connection,
                "select check_clause from information_schema.check_constraints"
                        + " where constraint_schema = coalesce(?, database()) and table_name = ? and level = 'Column'"
                        + " and constraint_name = ? and check_clause not like 'json_valid(%'",
                row -> " check (" + row.text("check_clause") + ")",
                stored(dialect, table.schema()),
                dialect.storedName(table.name()),
                dialect.storedName(column));
    }

    private static @Nullable String stored(MariadbDialect dialect, @Nullable Identifier name) {
        return name == null ? null : dialect.storedName(name);
    }
}
