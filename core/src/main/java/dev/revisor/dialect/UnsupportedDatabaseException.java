package dev.revisor.dialect;

import dev.revisor.error.MigrationException;

/** A database that Revisor is not tested with. */
public final class UnsupportedDatabaseException extends MigrationException {

    private final String product;
    private final String version;

    public UnsupportedDatabaseException(String product, String version) {
        super("Database '" + product + " " + version
                + "' is not supported: use PostgreSQL, MariaDB, MySQL, H2 or SQLite");
        this.product = product;
        this.version = version;
    }

    /** The product as its driver names it. */
    public String product() {
        return product;
    }

    /** The version as its driver gives it. */
    public String version() {
        return version;
    }
}
