package dev.revisor.dialect.h2;

import dev.revisor.dialect.Canonicalizer;
import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.NullsOrder;
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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts the tables of an inspection together from the rows of the catalog. */
final class H2TableReader {

    static final Set<String> PERMANENT = Set.of("BASE TABLE");
    static final Set<String> TEMPORARY = Set.of("LOCAL TEMPORARY");

    /** Tables whose rows nobody keeps, such as those that Hibernate makes for statements on several tables. */
    private static final Set<String> SCRATCH = Set.of("LOCAL TEMPORARY", "GLOBAL TEMPORARY");

    private static final Set<String> ORDINARY_INDEXES = Set.of("INDEX", "UNIQUE INDEX");

    private final H2Dialect dialect;
    private final Set<String> kinds;
    private final Predicate<TableName> include;
    private final Map<H2ObjectName, TableBuilder> tables = new LinkedHashMap<>();
    private final List<OpaqueObject> opaque = new ArrayList<>();

    /** A reader of those tables whose type is one of {@code kinds}. */
    H2TableReader(H2Dialect dialect, Set<String> kinds, Predicate<TableName> include) {
        this.dialect = dialect;
        this.kinds = kinds;
        this.include = include;
    }

    void read(H2Catalog catalog) throws SQLException {
        catalog.tables(this::readTable);
        H2ColumnReader columns = new H2ColumnReader(dialect, catalog);
        catalog.columns(row -> readColumn(columns, row));
        readConstraintsAndIndexes(catalog);
    }

    List<Table> tables() {
        return tables.values().stream()
                .map(TableBuilder::build)
                .map(Canonicalizer::sorted)
                .toList();
    }

    List<OpaqueObject> opaque() {
        return opaque;
    }

    private void readTable(Row row) throws SQLException {
        H2ObjectName stored = H2Catalog.table(row);
        TableName name = stored.tableName(dialect);
        if (!include.test(name)) {
            return;
        }
        String kind = row.text("storage_type").equals("TABLE LINK") ? "linked table" : row.text("table_type");
        if (kinds.contains(kind)) {
            tables.put(stored, new TableBuilder(name).comment(row.nullableText("remarks")));
        } else if (!PERMANENT.contains(kind) && !SCRATCH.contains(kind)) {
            opaque.add(new OpaqueObject(kind.toLowerCase(Locale.ROOT), name.toString()));
        }
    }

    private void readColumn(H2ColumnReader columns, Row row) throws SQLException {
        H2ObjectName stored = H2Catalog.table(row);
        TableBuilder table = tables.get(stored);
        if (table == null) {
            return;
        }
        table.add(columns.read(row));
        for (String oddity : columns.oddities(row)) {
            Identifier column = dialect.identifier(row.text("column_name"));
            opaque.add(new OpaqueObject(oddity, stored.tableName(dialect) + "." + column));
        }
    }

    private void readConstraintsAndIndexes(H2Catalog catalog) throws SQLException {
        Map<H2ObjectName, List<String>> columns = new HashMap<>();
        Map<H2ObjectName, List<IndexColumn>> parts = new HashMap<>();
        catalog.indexColumns(row -> {
            H2ObjectName index = H2ObjectName.read(row, "index");
            columns.computeIfAbsent(index, name -> new ArrayList<>()).add(row.text("column_name"));
            parts.computeIfAbsent(index, name -> new ArrayList<>()).add(indexColumn(row));
        });
        new H2ConstraintReader(dialect, tables, columns).read(catalog);
        catalog.indexes(row -> readIndex(parts, row));
    }

    private IndexColumn indexColumn(Row row) throws SQLException {
        IndexPart column = IndexPart.column(dialect.identifier(row.text("column_name")));
        IndexPart directed = row.text("ordering_specification").equals("DESC") ? column.descending() : column;
        String nulls = row.nullableText("null_ordering");
        IndexPart part = H2Canonicalizer.withoutUsualNulls(
                nulls == null ? directed : directed.withNulls(NullsOrder.valueOf(nulls)));
        return new IndexColumn(part, row.truth("is_unique"));
    }

    private void readIndex(Map<H2ObjectName, List<IndexColumn>> columns, Row row) throws SQLException {
        H2ObjectName stored = H2ObjectName.read(row, "index");
        TableBuilder table = tables.get(new H2ObjectName(stored.schema(), row.text("table_name")));
        if (table == null || row.truth("is_generated")) {
            return;
        }
        Identifier name = dialect.identifier(stored.name());
        String type = row.text("index_type_name");
        if (!ORDINARY_INDEXES.contains(type)) {
            opaque.add(new OpaqueObject(
                    type.toLowerCase(Locale.ROOT), table.build().name() + "." + name));
            return;
        }
        table.add(index(name, type.startsWith("UNIQUE"), columns.getOrDefault(stored, List.of()))
                .withNullsEqual("NO".equals(row.nullableText("nulls_distinct"))));
    }

    /** What a unique index has beside its keys does not count for uniqueness. */
    private static Index index(Identifier name, boolean isUnique, List<IndexColumn> columns) {
        List<IndexPart> keys = columns.stream()
                .filter(column -> column.isUnique() || !isUnique)
                .map(IndexColumn::part)
                .toList();
        List<Identifier> included = columns.stream()
                .filter(column -> isUnique && !column.isUnique())
                .flatMap(column -> Stream.ofNullable(column.part().column()))
                .toList();
        return new Index(name, keys, isUnique, null).withIncluded(included);
    }

    private record IndexColumn(IndexPart part, boolean isUnique) {}
}
