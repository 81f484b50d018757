package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Switches of a connection, see <a href="https://www.sqlite.org/pragma.html">PRAGMA</a>. */
final class Pragmas {

    private Pragmas() {}

    static boolean isOn(Connection connection, String pragma) throws SQLException {
        return CatalogQuery.list(connection, "pragma " + pragma, row -> row.truth(pragma))
                .contains(true);
    }

    static void set(Connection connection, String pragma, boolean isOn) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma " + pragma + " = " + (isOn ? "on" : "off"));
        }
    }
}
