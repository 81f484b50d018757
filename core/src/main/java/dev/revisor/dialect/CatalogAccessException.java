package dev.revisor.dialect;

import dev.revisor.error.MigrationException;
import java.sql.SQLException;

/** The catalogs of the database could not be read. */
public final class CatalogAccessException extends MigrationException {

    public CatalogAccessException(Dialect dialect, SQLException cause) {
        super(
                "The catalogs of '" + dialect.displayName() + "' can't be read (" + cause.getMessage()
                        + "): check the connection and the rights of its user",
                cause);
    }
}
