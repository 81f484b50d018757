package dev.revisor.dialect.h2;

import dev.revisor.dialect.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The settings of a database that change what a name means, see <a
 * href="https://www.h2database.com/javadoc/org/h2/engine/DbSettings.html">DbSettings</a>.
 *
 * @param version the version of H2, such as {@code 2.4.240}
 * @param letters what becomes of the letters of a name that comes unquoted
 * @param ignoresCase whether names that differ in case alone are one name, also between quotes
 */
record H2Settings(String version, Letters letters, boolean ignoresCase) {

    /** What becomes of the letters of a name that comes unquoted. */
    enum Letters {
        UPPER,
        LOWER,
        KEPT;

        String fold(String text) {
            return switch (this) {
                case UPPER -> text.toUpperCase(Locale.ROOT);
                case LOWER -> text.toLowerCase(Locale.ROOT);
                case KEPT -> text;
            };
        }
    }

    /** What a database has that nobody set up otherwise. */
    static final H2Settings DEFAULT = new H2Settings("2", Letters.UPPER, false);

    static H2Settings of(Connection connection) throws SQLException {
        Map<String, Boolean> settings = new HashMap<>();
        CatalogQuery.list(
                connection,
                "SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME IN"
                        + " ('DATABASE_TO_UPPER', 'DATABASE_TO_LOWER', 'CASE_INSENSITIVE_IDENTIFIERS')",
                row -> settings.put(row.text("setting_name"), Boolean.valueOf(row.text("setting_value"))));
        return new H2Settings(
                version(connection), letters(settings), settings.getOrDefault("CASE_INSENSITIVE_IDENTIFIERS", false));
    }

    /** What the address of a database asks for. */
    static H2Settings at(String url) {
        Map<String, Boolean> settings = new HashMap<>();
        for (String setting : url.toUpperCase(Locale.ROOT).split(";", 0)) {
            String[] parts = setting.split("=", 2);
            settings.put(parts[0], parts.length == 2 && parts[1].equals("TRUE"));
        }
        return new H2Settings(
                DEFAULT.version(), letters(settings), settings.getOrDefault("CASE_INSENSITIVE_IDENTIFIERS", false));
    }

    H2Settings in(String otherVersion) {
        return new H2Settings(otherVersion, letters, ignoresCase);
    }

    private static String version(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
    }

    private static Letters letters(Map<String, Boolean> settings) {
        if (settings.getOrDefault("DATABASE_TO_LOWER", false)) {
            return Letters.LOWER;
        }
        return settings.getOrDefault("DATABASE_TO_UPPER", true) ? Letters.UPPER : Letters.KEPT;
    }
}
