package dev.revisor.runner;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a database which of some tables and sequences it has. */
final class PresentTables {

    private final Dialect dialect;
    private final Connection connection;

    PresentTables(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** Those of these names that the database has, in their order. */
    List<TableName> among(Collection<TableName> names) throws SQLException {
        if (names.isEmpty()) {
            return List.of();
        }
        Set<String> wanted = names.stream().map(dialect::quote).collect(Collectors.toSet());
        InspectionScope scope = new InspectionScope(schemas(names), name -> wanted.contains(dialect.quote(name)));
        Schema schema = dialect.inspector().inspect(connection, scope).schema();
        Set<String> found = Stream.concat(schema.tables().keySet().stream(), schema.sequences().keySet().stream())
                .map(dialect::quote)
                .collect(Collectors.toSet());
        return names.stream()
                .filter(name -> found.contains(dialect.quote(name)))
                .toList();
    }

    private static Set<Identifier> schemas(Collection<TableName> names) {
        return names.stream().map(TableName::schema).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
