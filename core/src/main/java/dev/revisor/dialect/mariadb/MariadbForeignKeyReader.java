package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads foreign keys and gives them to their tables. */
final class MariadbForeignKeyReader {

    private final MariadbDialect dialect;
    private final MariadbCatalog catalog;
    private final Map<Key, Columns> columns = new LinkedHashMap<>();
    private final Map<Key, Actions> actions = new HashMap<>();

    MariadbForeignKeyReader(MariadbDialect dialect, MariadbCatalog catalog) throws SQLException {
        this.dialect = dialect;
        this.catalog = catalog;
        catalog.foreignKeyColumns(this::readColumn);
        catalog.foreignKeyActions(row -> actions.put(Key.read(row), Actions.read(row)));
    }

    void addTo(Map<String, TableBuilder> tables) {
        columns.forEach((key, pairs) -> {
            TableBuilder table = tables.get(key.table());
            if (table != null) {
                table.add(foreignKey(key, pairs));
            }
        });
    }

    private void readColumn(Row row) throws SQLException {
        TableName target = new TableName(
                catalog.schema(row.text("referenced_table_schema")),
                dialect.identifier(row.text("referenced_table_name")));
        Columns pairs = columns.computeIfAbsent(
                Key.read(row), key -> new Columns(target, new ArrayList<>(), new ArrayList<>()));
        pairs.from().add(dialect.identifier(row.text("column_name")));
        pairs.to().add(dialect.identifier(row.text("referenced_column_name")));
    }

    private ForeignKey foreignKey(Key key, Columns pairs) {
        Actions action = Objects.requireNonNull(actions.get(key));
        return new ForeignKey(
                dialect.identifier(key.name()),
                pairs.from(),
                pairs.target(),
                pairs.to(),
                action.onDelete(),
                action.onUpdate());
    }

    /** The stored names of a foreign key and its table. */
    private record Key(String table, String name) {

        static Key read(Row row) throws SQLException {
            return new Key(row.text("table_name"), row.text("constraint_name"));
        }
    }

    /** What a foreign key refers to by which columns. */
    private record Columns(TableName target, List<Identifier> from, List<Identifier> to) {}

    /** What a foreign key does when the row it refers to goes or changes. */
    private record Actions(ReferentialAction onDelete, ReferentialAction onUpdate) {

        static Actions read(Row row) throws SQLException {
            return new Actions(action(row.text("delete_rule")), action(row.text("update_rule")));
        }

        private static ReferentialAction action(String rule) {
            return MariadbCanonicalizer.action(ReferentialAction.valueOf(rule.replace(' ', '_')));
        }
    }
}
