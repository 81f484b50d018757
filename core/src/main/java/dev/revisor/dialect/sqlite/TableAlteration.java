package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.SqlStatement;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes one table, by {@code alter table} where that does for all the operations, else by a rebuild. */
final class TableAlteration {

    private final SqliteDefinitions definitions;
    private final TableName name;
    private final List<Operation> operations;

    TableAlteration(SqliteDefinitions definitions, TableName name, List<Operation> operations) {
        this.definitions = definitions;
        this.name = name;
        this.operations = List.copyOf(operations);
    }

    /**
     * The statements where nothing is known but what the revisions say: without the triggers of the table.
     *
     * @throws TableRebuildException if no revision says how the table looks
     */
    List<SqlStatement> offline(@Nullable Table table) {
        if (table == null) {
            throw new TableRebuildException(
                    name, "no revision creates it, so that its definition can only be read with a connection");
        }
        TableText text = TableReader.read(definitions.createTable(table));
        List<IndexText> indexes = table.indexes().stream()
                .map(index -> IndexText.read(definitions.createIndex(name, index)))
                .toList();
        TableState state = changed(text, indexes);
        return state.needsRebuild()
                ? new TableRebuild(name.schema(), text, state).statements(List.of(), false)
                : alters(state);
    }

    /**
     * The statements for the table as the catalog has it now.
     *
     * @throws TableRebuildException if the table, or what is to be changed of it, is not there
     */
    List<SqlStatement> online(Connection connection) throws SQLException {
        List<CatalogEntry> entries = new SqliteCatalog(connection, name.schema())
                .entries().stream()
                        .filter(entry -> Names.same(entry.table(), name.name().text()))
                        .toList();
        TableText text = sql(entries, "table")
                .findFirst()
                .map(TableReader::read)
                .orElseThrow(() -> new TableRebuildException(name, "there is no such table in the database"));
        List<IndexText> indexes = sql(entries, "index").map(IndexText::read).toList();
        TableState state = changed(text, indexes);
        if (!state.needsRebuild()) {
            return alters(state);
        }
        if (Pragmas.isOn(connection, "foreign_keys")) {
            throw new TableRebuildException(
                    name,
                    "its rebuild would cascade to the rows that refer to it: run 'pragma foreign_keys = off' before");
        }
        return new TableRebuild(name.schema(), text, state)
                .statements(sql(entries, "trigger").toList(), Pragmas.isOn(connection, "legacy_alter_table"));
    }

    private TableState changed(TableText text, List<IndexText> indexes) {
        TableState state = new TableState(definitions, name, text, indexes);
        operations.forEach(state::apply);
        return state;
    }

    private static List<SqlStatement> alters(TableState state) {
        return state.alters().stream().map(SqlStatement::ddl).toList();
    }

    private static Stream<String> sql(List<CatalogEntry> entries, String type) {
        return entries.stream()
                .filter(entry -> entry.is(type))
                .map(CatalogEntry::sql)
                .filter(Objects::nonNull);
    }
}
