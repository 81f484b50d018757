package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.CatalogQuery;
import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.CatalogQuery.RowConsumer;
import dev.revisor.dialect.CatalogQuery.RowReader;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces that one inspection reads, and the way to query them.
 *
 * @param defaultNamespace the one whose objects are named without a schema, or null where there is none
 * @param namespaces the stored names of all of them
 */
record PostgresqlCatalog(
        PostgresqlDialect dialect,
        Connection connection,
        @Nullable String defaultNamespace,
        List<String> namespaces) {

    /** The namespaces of a scope. */
    static PostgresqlCatalog of(PostgresqlDialect dialect, Connection connection, InspectionScope scope)
            throws SQLException {
        String current = ask(connection, "select current_schema()");
        List<String> namespaces = new ArrayList<>();
        if (current != null) {
            namespaces.add(current);
        }
        scope.schemas().forEach(schema -> namespaces.add(dialect.storedName(schema)));
        return new PostgresqlCatalog(dialect, connection, current, List.copyOf(namespaces));
    }

    /** The namespace of this connection's temporary tables. */
    static PostgresqlCatalog temporary(PostgresqlDialect dialect, Connection connection) throws SQLException {
        String namespace = ask(connection, "select nspname from pg_namespace where oid = pg_my_temp_schema()");
        return new PostgresqlCatalog(
                dialect, connection, namespace, namespace == null ? List.of() : List.of(namespace));
    }

    /**
     * The rows of a query.
     *
     * @param sql the query, each question mark in it standing for the array of namespaces
     */
    <T> List<T> list(String sql, RowReader<T> reader) throws SQLException {
        return CatalogQuery.list(connection, sql, reader, parameters(sql));
    }

    /** Hands on the rows of a query, see {@link #list}. */
    void forEach(String sql, RowConsumer consumer) throws SQLException {
        CatalogQuery.forEach(connection, sql, consumer, parameters(sql));
    }

    /** The name in two columns of a row. */
    TableName name(Row row, String namespaceColumn, String nameColumn) throws SQLException {
        String namespace = row.text(namespaceColumn);
        Identifier name = dialect.identifier(row.text(nameColumn));
        return namespace.equals(defaultNamespace)
                ? TableName.of(name)
                : new TableName(dialect.identifier(namespace), name);
    }

    private Object[] parameters(String sql) {
        return sql.chars()
                .filter(letter -> letter == '?')
                .mapToObj(letter -> namespaces.toArray(String[]::new))
                .toArray();
    }

    private static @Nullable String ask(Connection connection, String sql) throws SQLException {
        List<Answer> answers = CatalogQuery.list(
                connection, sql, row -> new Answer(row.results().getString(1)));
        return answers.isEmpty() ? null : answers.get(0).text();
    }

    private record Answer(@Nullable String text) {}
}
