package dev.revisor.dialect.h2;

import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.Dialect;
import dev.revisor.schema.TableName;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The stored name of something in a schema.
 *
 * @param schema the stored name of the schema, or null for the current one
 * @param name the stored name within the schema
 */
record H2ObjectName(@Nullable String schema, String name) {

    /** The name in two columns of a row, that of the schema read by {@link #schema}. */
    static H2ObjectName read(Row row, String kind) throws SQLException {
        return new H2ObjectName(row.nullableText(kind + "_schema"), row.text(kind + "_name"));
    }

    /** A column of a query that is null for the current schema. */
    static String schema(String kind) {
        return "nullif(" + kind + "_schema, current_schema) as " + kind + "_schema";
    }

    TableName tableName(Dialect dialect) {
        return new TableName(schema == null ? null : dialect.identifier(schema), dialect.identifier(name));
    }
}
