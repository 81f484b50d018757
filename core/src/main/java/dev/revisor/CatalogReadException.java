package dev.revisor;

import dev.revisor.error.MigrationException;
import java.sql.SQLException;

/** Catalogs that could not be read. */
public final class CatalogReadException extends MigrationException {

    CatalogReadException(SQLException cause) {
        super(
                "The catalogs of the database can't be read: " + cause.getMessage() + ". Check the rights of the user",
                cause);
    }
}
