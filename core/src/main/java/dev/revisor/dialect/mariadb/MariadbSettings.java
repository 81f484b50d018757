package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.CatalogQuery;
import dev.revisor.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * What the dialect has to know of a server.
 *
 * @param database MariaDB or MySQL
 * @param version the version, such as {@code 11.4.5}
 * @param ignoresCase whether tables that differ in case alone are one table, see <a
 *     href="https://mariadb.com/kb/en/server-system-variables/#lower_case_table_names">lower_case_table_names</a>
 * @param escapesByBackslash whether a backslash in a string says something about what follows
 */
record MariadbSettings(Database database, String version, boolean ignoresCase, boolean escapesByBackslash) {

    /** What a server on Linux has that nobody set up otherwise. */
    static MariadbSettings of(Database database) {
        return new MariadbSettings(database, database == Database.MARIADB ? "11.4" : "8.4", false, true);
    }

    static MariadbSettings of(Connection connection) throws SQLException {
        return CatalogQuery.list(
                        connection,
                        "select version() as version, @@lower_case_table_names as names, @@sql_mode as mode",
                        row -> of(row.text("version"), row.number("names") != 0, row.text("mode")))
                .get(0);
    }

    MariadbSettings in(String otherVersion) {
        return new MariadbSettings(database, otherVersion, ignoresCase, escapesByBackslash);
    }

    boolean isMysql() {
        return database == Database.MYSQL;
    }

    private static MariadbSettings of(String version, boolean ignoresCase, String mode) {
        boolean isMariadb = version.toLowerCase(Locale.ROOT).contains("mariadb");
        return new MariadbSettings(
                isMariadb ? Database.MARIADB : Database.MYSQL,
                version.split("-", 2)[0],
                ignoresCase,
                !mode.contains("NO_BACKSLASH_ESCAPES"));
    }
}
