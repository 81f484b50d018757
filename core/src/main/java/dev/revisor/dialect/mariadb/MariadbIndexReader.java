package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.UniqueConstraint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads indexes, and with them primary keys and unique constraints, which are nothing else. */
final class MariadbIndexReader {

    private final MariadbDialect dialect;
    private final MariadbCatalog catalog;
    private final Map<Key, List<Part>> indexes = new LinkedHashMap<>();

    MariadbIndexReader(MariadbDialect dialect, MariadbCatalog catalog) throws SQLException {
        this.dialect = dialect;
        this.catalog = catalog;
        catalog.indexColumns(row ->
                indexes.computeIfAbsent(Key.read(row), key -> new ArrayList<>()).add(part(row)));
    }

    /** Gives the indexes to their tables, and gives back those of special kinds. */
    List<OpaqueObject> addTo(Map<String, TableBuilder> tables) {
        List<OpaqueObject> opaque = new ArrayList<>();
        indexes.forEach((key, parts) -> {
            TableBuilder table = tables.get(key.table());
            if (table != null && key.isOrdinary() && parts.stream().allMatch(Part::isWhole)) {
                table.add(element(key, parts));
            } else if (table != null) {
                String name = catalog.table(key.table()) + "." + dialect.identifier(key.name());
                opaque.add(new OpaqueObject(key.kind(), name));
            }
        });
        return opaque;
    }

    private TableElement element(Key key, List<Part> parts) {
        Index index = new Index(
                dialect.identifier(key.name()), parts.stream().map(Part::part).toList(), key.isUnique(), null);
        if (key.name().equals("PRIMARY")) {
            return new PrimaryKey(null, ForeignKeyIndexes.columns(index));
        }
        return MariadbCanonicalizer.isConstraint(index)
                ? new UniqueConstraint(index.name(), ForeignKeyIndexes.columns(index))
                : index;
    }

    private Part part(Row row) throws SQLException {
        String column = row.nullableText("column_name");
        IndexPart part = column == null
                ? IndexPart.expression(dialect.expression(row.text("expression")))
                : IndexPart.column(dialect.identifier(column));
        boolean isDescending = "D".equals(row.nullableText("collation"));
        return new Part(isDescending ? part.descending() : part, row.nullableText("sub_part"));
    }

    /** A column or expression of an index, and how much of the column is in it. */
    private record Part(IndexPart part, @Nullable String length) {

        boolean isWhole() {
            return length == null;
        }
    }

    /** What the catalog says of an index in each of its rows. */
    private record Key(String table, String name, boolean isUnique, String type) {

        static Key read(Row row) throws SQLException {
            return new Key(
                    row.text("table_name"),
                    row.text("index_name"),
                    row.number("non_unique") == 0,
                    row.text("index_type"));
        }

        /** Long text that is unique has a hash behind it. */
        boolean isOrdinary() {
            return type.equals("BTREE") || type.equals("HASH") && isUnique;
        }

        String kind() {
            return type.equals("BTREE") ? "index of prefixes" : type.toLowerCase(Locale.ROOT) + " index";
        }
    }
}
