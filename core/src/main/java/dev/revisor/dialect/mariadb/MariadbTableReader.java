package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.Canonicalizer;
import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Puts the tables of one schema together from the rows of its catalog. */
final class MariadbTableReader {

    private final MariadbDialect dialect;
    private final MariadbCatalog catalog;
    private final Predicate<TableName> include;
    private final Map<String, TableBuilder> tables = new LinkedHashMap<>();
    private final Map<String, String> collations = new HashMap<>();
    private final List<String> sequences = new ArrayList<>();
    private final List<OpaqueObject> opaque = new ArrayList<>();

    MariadbTableReader(MariadbDialect dialect, MariadbCatalog catalog, Predicate<TableName> include) {
        this.dialect = dialect;
        this.catalog = catalog;
        this.include = include;
    }

    List<Table> read() throws SQLException {
        catalog.tables(this::readTable);
        MariadbCheckReader checks = new MariadbCheckReader(dialect, catalog);
        MariadbColumnReader columns = new MariadbColumnReader(dialect, checks);
        catalog.columns(row -> readColumn(columns, row));
        checks.addTo(tables);
        new MariadbForeignKeyReader(dialect, catalog).addTo(tables);
        opaque.addAll(new MariadbIndexReader(dialect, catalog).addTo(tables));
        catalog.triggers(this::readTrigger);
        return tables.values().stream()
                .map(TableBuilder::build)
                .map(MariadbTableReader::withoutIndexesBehindForeignKeys)
                .map(Canonicalizer::sorted)
                .toList();
    }

    /** The stored names of the sequences that were found among the tables. */
    List<String> sequences() {
        return sequences;
    }

    List<OpaqueObject> opaque() {
        return opaque;
    }

    private void readTable(Row row) throws SQLException {
        String stored = row.text("table_name");
        TableName name = catalog.table(stored);
        String type = row.text("table_type");
        if (type.equals("SEQUENCE")) {
            sequences.add(stored);
            return;
        }
        if (!include.test(name)) {
            return;
        }
        if (!type.equals("BASE TABLE")) {
            String kind = type.contains("VERSIONED") ? type + " table" : type;
            opaque.add(new OpaqueObject(kind.toLowerCase(Locale.ROOT), name.toString()));
            return;
        }
        if (String.valueOf(row.nullableText("create_options")).contains("partitioned")) {
            opaque.add(new OpaqueObject("partitioning", name.toString()));
        }
        String comment = row.text("table_comment");
        tables.put(stored, new TableBuilder(name).comment(comment.isEmpty() ? null : comment));
        collations.put(stored, row.text("table_collation"));
    }

    private void readColumn(MariadbColumnReader columns, Row row) throws SQLException {
        String stored = row.text("table_name");
        TableBuilder table = tables.get(stored);
        if (table == null) {
            return;
        }
        table.add(columns.read(row, collations.get(stored)));
        for (String oddity : MariadbColumnReader.oddities(row)) {
            Identifier column = dialect.identifier(row.text("column_name"));
            opaque.add(new OpaqueObject(oddity, catalog.table(stored) + "." + column));
        }
    }

    private void readTrigger(Row row) throws SQLException {
        TableName table = catalog.table(row.text("table_name"));
        opaque.add(new OpaqueObject("trigger", table + "." + row.text("trigger_name")));
    }

    private static Table withoutIndexesBehindForeignKeys(Table table) {
        TableBuilder builder = table.edit();
        table.indexes().stream()
                .filter(index -> ForeignKeyIndexes.isBehind(index, table))
                .forEach(builder::remove);
        return builder.build();
    }
}
