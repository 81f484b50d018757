package dev.revisor.dialect;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Finds one authored table in the catalogs, and the names that the database gave to what came without one. */
public final class CatalogLookup {

    private final Dialect dialect;
    private final Connection connection;
    private final TableName table;

    /** Looks for a table by the name that its author gave it. */
    public CatalogLookup(Dialect dialect, Connection connection, TableName table) {
        this.dialect = dialect;
        this.connection = connection;
        this.table = table;
    }

    /** The table as the catalogs have it now. */
    public Optional<Table> table() throws SQLException {
        Set<Identifier> schemas = table.schema() == null ? Set.of() : Set.of(table.schema());
        TableName canonical = dialect.canonical(Table.of(table)).name();
        return dialect.inspector()
                .inspect(connection, new InspectionScope(schemas, canonical::equals))
                .schema()
                .table(canonical);
    }

    /** The name of a constraint or an index of the table, found by what it is. */
    public Optional<Identifier> name(NamedElement element) throws SQLException {
        NamedElement wanted =
                dialect.canonical(Table.of(table, element)).namedElements().get(0);
        return table().stream()
                .flatMap(known -> known.namedElements().stream())
                .filter(wanted::equalsIgnoringName)
                .flatMap(found -> Optional.ofNullable(found.name()).stream())
                .findFirst();
    }
}
