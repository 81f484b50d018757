package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that refers to no row, or a foreign key that can't be checked at all.
 *
 * @param table the table that refers
 * @param rowid the row, or null where rows have none or the key itself is at fault
 * @param target the table referred to, or what is wrong with the key
 */
public record ForeignKeyViolation(String table, @Nullable Long rowid, String target) {

    /** All of a database, table by table, because one key that can't be checked hides the others. */
    static List<ForeignKeyViolation> all(Connection connection) throws SQLException {
        List<String> tables = CatalogQuery.list(
                connection,
                "select distinct m.name from sqlite_master m, pragma_foreign_key_list(m.name) where m.type = 'table'"
                        + " and m.sql not like 'create virtual%' order by m.name",
                row -> row.text("name"));
        List<ForeignKeyViolation> violations = new ArrayList<>();
        for (String table : tables) {
            violations.addAll(of(connection, table));
        }
        return violations;
    }

    private static List<ForeignKeyViolation> of(Connection connection, String table) {
        try {
            return CatalogQuery.list(
                    connection,
                    "pragma foreign_key_check(" + Names.quoted(table) + ")",
                    row -> new ForeignKeyViolation(table, number(row.nullableText("rowid")), row.text("parent")));
        } catch (SQLException unchecked) {
            return List.of(new ForeignKeyViolation(table, null, String.valueOf(unchecked.getMessage())));
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null ? null : Long.valueOf(text);
    }
}
