package dev.revisor.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The databases that Revisor knows; MySQL and MariaDB share most rules and differ in some. */
public enum Database {
    H2,
    SQLITE,
    POSTGRESQL,
    MARIADB,
    MYSQL;

    /** The lower-case word for it in SQL revisions, options and JSON, such as {@code postgresql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The database of that word, whatever its letter case, or nothing. */
    public static Optional<Database> of(String id) {
        return Arrays.stream(values())
                .filter(database -> database.name().equalsIgnoreCase(id))
                .findFirst();
    }
}
