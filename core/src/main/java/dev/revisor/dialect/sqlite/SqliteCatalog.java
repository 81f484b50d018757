package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.CatalogQuery;
import dev.revisor.schema.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the catalog of one database file of a connection. */
final class SqliteCatalog {

    private final Connection connection;
    private final String schema;

    /** The catalog of an attached database, or of the main one. */
    SqliteCatalog(Connection connection, @Nullable Identifier schema) {
        this.connection = connection;
        this.schema = schema == null ? "main" : schema.text();
    }

    /** Everything, in the order of its creation. */
    List<CatalogEntry> entries() throws SQLException {
        return CatalogQuery.list(
                connection,
                "select type, name, tbl_name, sql from " + Names.quoted(schema) + ".sqlite_master order by rowid",
                row -> new CatalogEntry(
                        row.text("type"), row.text("name"), row.text("tbl_name"), row.nullableText("sql")));
    }

    /** What the tables that are more than tables are, by name: virtual, shadow, without rowid or strict. */
    Map<String, String> specialTables() throws SQLException {
        Map<String, String> kinds = new HashMap<>();
        CatalogQuery.forEach(connection, """
                select name, case when type in ('virtual', 'shadow') then type || ' table'
                                  when wr then 'table without rowid' else 'strict table' end as kind
                from pragma_table_list where schema = ? and (type in ('virtual', 'shadow') or wr or strict)
                """, row -> kinds.put(row.text("name"), row.text("kind")), schema);
        return kinds;
    }

    /** The columns of all tables as SQLite itself reads them, in order. */
    Map<String, List<ColumnFacts>> columns() throws SQLException {
        Map<String, List<ColumnFacts>> columns = new HashMap<>();
        CatalogQuery.forEach(
                connection,
                "select m.name as \"table\", c.name, c.\"notnull\" as required, c.pk from " + Names.quoted(schema)
                        + ".sqlite_master m, pragma_table_xinfo(m.name, ?) c where m.type = 'table' and m.sql not like 'create virtual%'"
                        + " order by m.name, c.cid",
                row -> columns.computeIfAbsent(row.text("table"), table -> new ArrayList<>())
                        .add(new ColumnFacts(row.text("name"), row.truth("required"), (int) row.number("pk"))),
                schema);
        return columns;
    }

    /**
     * What SQLite says of a column.
     *
     * @param name its name
     * @param isRequired whether it is {@code not null}
     * @param keyPosition its place in the primary key from 1 on, or 0
     */
    record ColumnFacts(String name, boolean isRequired, int keyPosition) {

        /** The same facts as the reader of {@code create table} sees them. */
        static List<ColumnFacts> of(TableText table) {
            List<String> key = table.primaryKey().map(Clause.Key::columns).orElse(List.of()).stream()
                    .map(Names::fold)
                    .toList();
            return table.columns().stream()
                    .map(column -> new ColumnFacts(
                            column.name(),
                            column.clause(Clause.NotNull.class).isPresent(),
                            key.indexOf(Names.fold(column.name())) + 1))
                    .toList();
        }
    }
}
