package dev.revisor.dialect.h2;

import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.dialect.Inspector;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads tables and sequences from H2's {@code INFORMATION_SCHEMA} in twelve queries. */
final class H2Inspector implements Inspector {

    private final H2Dialect dialect;

    H2Inspector(H2Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Inspection inspect(Connection connection, InspectionScope scope) throws SQLException {
        List<String> schemas = scope.schemas().stream().map(dialect::storedName).toList();
        H2Catalog catalog = new H2Catalog(connection, schemas);
        H2TableReader tables = new H2TableReader(dialect, H2TableReader.PERMANENT, scope.include());
        tables.read(catalog);
        List<OpaqueObject> opaque = new ArrayList<>(tables.opaque());
        catalog.others(
                row -> opaque.add(new OpaqueObject(row.text("kind").toLowerCase(Locale.ROOT), row.text("name"))));
        return new Inspection(Schema.of(tables.tables(), sequences(catalog, scope)), opaque);
    }

    private List<Sequence> sequences(H2Catalog catalog, InspectionScope scope) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        catalog.sequences(row -> sequences.add(sequence(row)));
        sequences.removeIf(sequence -> !scope.include().test(sequence.name()));
        return sequences;
    }

    private Sequence sequence(Row row) throws SQLException {
        TableName name = H2ObjectName.read(row, "sequence").tableName(dialect);
        return new Sequence(name, row.number("start_value"), row.number("increment"));
    }
}
