package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.CatalogQuery;
import dev.revisor.dialect.CatalogQuery.RowConsumer;
import dev.revisor.dialect.CatalogQuery.RowReader;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The queries of an inspection of one schema, which MariaDB calls a database, see <a
 * href="https://mariadb.com/kb/en/information-schema-tables/">Information Schema Tables</a>. Each names one schema and
 * none joins, because the server plans both badly.
 */
final class MariadbCatalog {

    private final MariadbDialect dialect;
    private final Connection connection;
    private final String defaultSchema;
    private final String schema;

    /**
     * The catalog of a schema.
     *
     * @param schema its stored name, or null for the default one of the connection
     */
    MariadbCatalog(MariadbDialect dialect, Connection connection, @Nullable String schema) throws SQLException {
        this.dialect = dialect;
        this.connection = connection;
        this.defaultSchema = CatalogQuery.list(
                        connection, "select database() as name", row -> Objects.toString(row.nullableText("name"), ""))
                .get(0);
        this.schema = schema == null ? defaultSchema : schema;
    }

    /** The schema of a table for its name: null for the default one. */
    @Nullable
    Identifier schema(String stored) {
        return stored.equals(defaultSchema) ? null : dialect.identifier(stored);
    }

    /** The name of a table or sequence of the schema that is read. */
    TableName table(String stored) {
        return new TableName(schema(schema), dialect.identifier(stored));
    }

    void tables(RowConsumer consumer) throws SQLException {
        forEach(
                "select table_name, table_type, table_collation, create_options, table_comment"
                        + " from information_schema.tables where table_schema = ?",
                consumer);
    }

    void columns(RowConsumer consumer) throws SQLException {
        forEach(
                "select table_name, column_name, column_default, is_nullable, data_type, column_type, collation_name,"
                        + " extra, column_comment, generation_expression"
                        + " from information_schema.columns where table_schema = ? order by ordinal_position",
                consumer);
    }

    void indexColumns(RowConsumer consumer) throws SQLException {
        String expression = dialect.isMysql() ? "expression" : "null as expression";
        forEach(
                "select table_name, index_name, non_unique, column_name, collation, sub_part, index_type, " + expression
                        + " from information_schema.statistics where table_schema = ?"
                        + " order by table_name, index_name, seq_in_index",
                consumer);
    }

    void foreignKeyColumns(RowConsumer consumer) throws SQLException {
        forEach(
                "select table_name, constraint_name, column_name, referenced_table_schema, referenced_table_name,"
                        + " referenced_column_name from information_schema.key_column_usage"
                        + " where table_schema = ? and referenced_table_name is not null"
                        + " order by table_name, constraint_name, ordinal_position",
                consumer);
    }

    void foreignKeyActions(RowConsumer consumer) throws SQLException {
        forEach(
                "select table_name, constraint_name, update_rule, delete_rule"
                        + " from information_schema.referential_constraints where constraint_schema = ?",
                consumer);
    }

    /** MySQL says of which table a check is in another place, and has no level: all are of the table. */
    void checks(RowConsumer consumer) throws SQLException {
        forEach(
                dialect.isMysql()
                        ? "select tc.table_name, cc.constraint_name, 'Table' as level, cc.check_clause"
                                + " from information_schema.check_constraints cc"
                                + " join information_schema.table_constraints tc"
                                + " on tc.constraint_schema = cc.constraint_schema"
                                + " and tc.constraint_name = cc.constraint_name and tc.constraint_type = 'CHECK'"
                                + " where cc.constraint_schema = ?"
                        : "select table_name, constraint_name, level, check_clause"
                                + " from information_schema.check_constraints where constraint_schema = ?",
                consumer);
    }

    void triggers(RowConsumer consumer) throws SQLException {
        forEach(
                "select event_object_table as table_name, trigger_name from information_schema.triggers"
                        + " where trigger_schema = ?",
                consumer);
    }

    /** The numbers of sequences, which are no part of the catalog: each is a table of one row. */
    <T> List<T> sequences(List<String> names, RowReader<T> reader) throws SQLException {
        if (names.isEmpty()) {
            return List.of();
        }
        String sql = names.stream()
                .map(name -> "select " + dialect.literals().text(name) + " as name, start_value, increment from "
                        + quote(schema) + "." + quote(name))
                .collect(Collectors.joining(" union all "));
        return CatalogQuery.list(connection, sql, reader);
    }

    private void forEach(String sql, RowConsumer consumer) throws SQLException {
        CatalogQuery.forEach(connection, sql, consumer, schema);
    }

    private String quote(String stored) {
        return dialect.quote(Identifier.exact(stored));
    }
}
