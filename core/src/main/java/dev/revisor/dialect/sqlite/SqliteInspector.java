package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.dialect.Inspector;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads schemas from the texts in SQLite's catalog, with three queries for each database file. */
final class SqliteInspector implements Inspector {

    private final SqliteDialect dialect;

    SqliteInspector(SqliteDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Inspection inspect(Connection connection, InspectionScope scope) throws SQLException {
        List<CatalogTables> catalogs = new ArrayList<>();
        catalogs.add(new CatalogTables(new SqliteCatalog(connection, null), null, scope));
        for (Identifier schema : scope.schemas()) {
            catalogs.add(new CatalogTables(new SqliteCatalog(connection, schema), schema, scope));
        }
        List<Table> tables = catalogs.stream()
                .flatMap(catalog -> catalog.tables().stream())
                .map(dialect::canonical)
                .toList();
        List<OpaqueObject> opaque =
                catalogs.stream().flatMap(catalog -> catalog.opaque().stream()).toList();
        return new Inspection(Schema.of(tables, List.of()), opaque);
    }
}
