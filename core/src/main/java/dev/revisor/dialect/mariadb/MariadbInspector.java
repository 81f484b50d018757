package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.dialect.Inspector;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads tables and sequences from {@code information_schema} in at most nine queries for each schema. */
final class MariadbInspector implements Inspector {

    private final MariadbDialect dialect;

    MariadbInspector(MariadbDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Inspection inspect(Connection connection, InspectionScope scope) throws SQLException {
        List<@Nullable String> schemas = new ArrayList<>();
        schemas.add(null);
        scope.schemas().stream().map(dialect::storedName).forEach(schemas::add);
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        List<OpaqueObject> opaque = new ArrayList<>();
        for (String schema : schemas) {
            MariadbCatalog catalog = new MariadbCatalog(dialect, connection, schema);
            MariadbTableReader reader = new MariadbTableReader(dialect, catalog, scope.include());
            tables.addAll(reader.read());
            sequences.addAll(sequences(catalog, reader.sequences(), scope.include()));
            opaque.addAll(reader.opaque());
        }
        return new Inspection(Schema.of(tables, sequences), opaque);
    }

    private List<Sequence> sequences(MariadbCatalog catalog, List<String> names, Predicate<TableName> include)
            throws SQLException {
        List<String> wanted =
                names.stream().filter(name -> include.test(catalog.table(name))).toList();
        return catalog.sequences(
                wanted,
                row -> new Sequence(
                        catalog.table(row.text("name")), row.number("start_value"), row.number("increment")));
    }
}
