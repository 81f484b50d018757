package dev.revisor.dialect.h2;

import dev.revisor.dialect.CatalogQuery;
import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.CatalogQuery.RowConsumer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The twelve queries of an inspection, see <a href="https://www.h2database.com/html/systemtables.html">INFORMATION_SCHEMA</a>. */
final class H2Catalog {

    private static final String KEY_COLUMNS = "select " + H2ObjectName.schema("constraint")
            + ", constraint_name, column_name, position_in_unique_constraint from information_schema.key_column_usage"
            + " order by constraint_schema, constraint_name, ordinal_position";

    private final Connection connection;
    private final String[] schemas;

    H2Catalog(Connection connection, List<String> schemas) {
        this.connection = connection;
        this.schemas = schemas.toArray(String[]::new);
    }

    void tables(RowConsumer consumer) throws SQLException {
        inSchemas("tables", "table", "table_name, table_type, storage_type, remarks", consumer);
    }

    void columns(RowConsumer consumer) throws SQLException {
        String columns = "table_name, column_name, ordinal_position, column_default, is_nullable,"
                + " is_identity, identity_generation, identity_start, identity_increment, generation_expression,"
                + " nullif(domain_schema, current_schema) as domain_schema, domain_name, remarks, column_on_update,"
                + " default_on_null, is_visible, " + H2CatalogType.COLUMNS;
        inSchemas("columns", "table", columns, consumer, "ordinal_position");
    }

    void elementTypes(RowConsumer consumer) throws SQLException {
        inSchemas(
                "element_types",
                "object",
                "object_name, object_type, collection_type_identifier, " + H2CatalogType.COLUMNS,
                consumer);
    }

    void enumerationValues(RowConsumer consumer) throws SQLException {
        inSchemas(
                "enum_values",
                "object",
                "object_name, object_type, enum_identifier, value_name",
                consumer,
                "value_ordinal");
    }

    /** Those of all schemas, because a foreign key can refer to a constraint anywhere. */
    void constraints(RowConsumer consumer) throws SQLException {
        forEach(
                "select " + H2ObjectName.schema("constraint") + ", " + H2ObjectName.schema("table") + ", "
                        + H2ObjectName.schema("index")
                        + ", constraint_name, constraint_type, table_name, index_name, nulls_distinct"
                        + " from information_schema.table_constraints",
                consumer);
    }

    /** Those of all schemas, in the order of the key. */
    void keyColumns(RowConsumer consumer) throws SQLException {
        forEach(KEY_COLUMNS, consumer);
    }

    void foreignKeys(RowConsumer consumer) throws SQLException {
        inSchemas(
                "referential_constraints",
                "constraint",
                "constraint_name, nullif(unique_constraint_schema, current_schema) as unique_constraint_schema,"
                        + " unique_constraint_name, update_rule, delete_rule",
                consumer);
    }

    void checks(RowConsumer consumer) throws SQLException {
        inSchemas("check_constraints", "constraint", "constraint_name, check_clause", consumer);
    }

    void indexes(RowConsumer consumer) throws SQLException {
        inSchemas(
                "indexes", "index", "index_name, table_name, index_type_name, is_generated, nulls_distinct", consumer);
    }

    void indexColumns(RowConsumer consumer) throws SQLException {
        inSchemas(
                "index_columns",
                "index",
                "index_name, column_name, ordering_specification, null_ordering, is_unique",
                consumer,
                "ordinal_position");
    }

    void sequences(RowConsumer consumer) throws SQLException {
        inSchemas("sequences", "sequence", "sequence_name, start_value, increment", consumer);
    }

    /** What no schema model has a word for, apart from tables and indexes of special kinds. */
    void others(RowConsumer consumer) throws SQLException {
        forEach(
                "select 'domain' as kind, domain_name as name from information_schema.domains where "
                        + isRead("domain")
                        + " union all select 'trigger', event_object_table || '.' || trigger_name"
                        + " from information_schema.triggers where " + isRead("trigger") + " order by kind, name",
                consumer,
                schemas,
                schemas);
    }

    static boolean isYes(@Nullable String text) {
        return "YES".equals(text);
    }

    static H2ObjectName table(Row row) throws SQLException {
        return H2ObjectName.read(row, "table");
    }

    private void inSchemas(String catalogTable, String kind, String columns, RowConsumer consumer, String... order)
            throws SQLException {
        String orderBy = order.length == 0 ? "" : " order by " + String.join(", ", order);
        String sql = "select " + H2ObjectName.schema(kind) + ", " + columns + " from information_schema." + catalogTable
                + " where " + isRead(kind) + orderBy;
        forEach(sql, consumer, (Object) schemas);
    }

    /** The catalog is spelled in upper case: with {@code DATABASE_TO_UPPER=FALSE} it is not found otherwise. */
    private void forEach(String sql, RowConsumer consumer, @Nullable Object... parameters) throws SQLException {
        CatalogQuery.forEach(connection, sql.toUpperCase(Locale.ROOT), consumer, parameters);
    }

    private static String isRead(String kind) {
        return "(" + kind + "_schema = current_schema or " + kind + "_schema = any(?))";
    }
}
