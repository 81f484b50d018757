package dev.revisor.dialect.h2;

import dev.revisor.dialect.CatalogQuery;
import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.CatalogQuery.RowReader;
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

    <T> List<T> tables(RowReader<T> reader) throws SQLException {
        return inSchemas("tables", "table", "table_name, table_type, storage_type, remarks", reader);
    }

    <T> List<T> columns(RowReader<T> reader) throws SQLException {
        String columns = "table_name, column_name, ordinal_position, column_default, is_nullable,"
                + " is_identity, identity_generation, identity_start, identity_increment, generation_expression,"
                + " nullif(domain_schema, current_schema) as domain_schema, domain_name, remarks, column_on_update,"
                + " default_on_null, is_visible, " + H2CatalogType.COLUMNS;
        return inSchemas("columns", "table", columns, reader, "ordinal_position");
    }

    <T> List<T> elementTypes(RowReader<T> reader) throws SQLException {
        return inSchemas(
                "element_types",
                "object",
                "object_name, object_type, collection_type_identifier, " + H2CatalogType.COLUMNS,
                reader);
    }

    <T> List<T> enumerationValues(RowReader<T> reader) throws SQLException {
        return inSchemas(
                "enum_values",
                "object",
                "object_name, object_type, enum_identifier, value_name",
                reader,
                "value_ordinal");
    }

    /** Those of all schemas, because a foreign key can refer to a constraint anywhere. */
    <T> List<T> constraints(RowReader<T> reader) throws SQLException {
        return list(
                "select " + H2ObjectName.schema("constraint") + ", " + H2ObjectName.schema("table") + ", "
                        + H2ObjectName.schema("index") + ", constraint_name, constraint_type, table_name, index_name"
                        + " from information_schema.table_constraints",
                reader);
    }

    /** Those of all schemas, in the order of the key. */
    <T> List<T> keyColumns(RowReader<T> reader) throws SQLException {
        return list(KEY_COLUMNS, reader);
    }

    <T> List<T> foreignKeys(RowReader<T> reader) throws SQLException {
        return inSchemas(
                "referential_constraints",
                "constraint",
                "constraint_name, nullif(unique_constraint_schema, current_schema) as unique_constraint_schema,"
                        + " unique_constraint_name, update_rule, delete_rule",
                reader);
    }

    <T> List<T> checks(RowReader<T> reader) throws SQLException {
        return inSchemas("check_constraints", "constraint", "constraint_name, check_clause", reader);
    }

    <T> List<T> indexes(RowReader<T> reader) throws SQLException {
        return inSchemas("indexes", "index", "index_name, table_name, index_type_name, is_generated", reader);
    }

    <T> List<T> indexColumns(RowReader<T> reader) throws SQLException {
        return inSchemas(
                "index_columns",
                "index",
                "index_name, column_name, ordering_specification",
                reader,
                "ordinal_position");
    }

    <T> List<T> sequences(RowReader<T> reader) throws SQLException {
        return inSchemas("sequences", "sequence", "sequence_name, start_value, increment", reader);
    }

    /** What no schema model has a word for, apart from tables and indexes of special kinds. */
    <T> List<T> others(RowReader<T> reader) throws SQLException {
        return list(
                "select 'domain' as kind, domain_name as name from information_schema.domains where "
                        + isRead("domain")
                        + " union all select 'trigger', event_object_table || '.' || trigger_name"
                        + " from information_schema.triggers where " + isRead("trigger") + " order by kind, name",
                reader,
                schemas,
                schemas);
    }

    static boolean isYes(@Nullable String text) {
        return "YES".equals(text);
    }

    static H2ObjectName table(Row row) throws SQLException {
        return H2ObjectName.read(row, "table");
    }

    private <T> List<T> inSchemas(
            String catalogTable, String kind, String columns, RowReader<T> reader, String... order)
            throws SQLException {
        String orderBy = order.length == 0 ? "" : " order by " + String.join(", ", order);
        String sql = "select " + H2ObjectName.schema(kind) + ", " + columns + " from information_schema." + catalogTable
                + " where " + isRead(kind) + orderBy;
        return list(sql, reader, (Object) schemas);
    }

    /** The catalog is spelled in upper case: with {@code DATABASE_TO_UPPER=FALSE} it is not found otherwise. */
    private <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        return CatalogQuery.list(connection, sql.toUpperCase(Locale.ROOT), reader, parameters);
    }

    private static String isRead(String kind) {
        return "(" + kind + "_schema = current_schema or " + kind + "_schema = any(?))";
    }
}
