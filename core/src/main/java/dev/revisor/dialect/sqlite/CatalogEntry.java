package dev.revisor.dialect.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * A row of SQLite's <a href="https://www.sqlite.org/schematab.html">schema table</a>.
 *
 * @param type {@code table}, {@code index}, {@code view} or {@code trigger}
 * @param name its name
 * @param table the table or view it belongs to
 * @param sql the text that created it, or null for the indexes behind constraints
 */
record CatalogEntry(
        String type, String name, String table, @Nullable String sql) {

    boolean is(String other) {
        return type.equals(other);
    }

    /** Whether SQLite made it for itself. */
    boolean isInternal() {
        return Names.fold(name).startsWith("sqlite_");
    }
}
