package dev.revisor.runner;

import dev.revisor.error.MigrationException;
import java.sql.SQLException;

/** The database could not be reached, or refused something that no revision asked for. */
public final class DatabaseAccessException extends MigrationException {

    DatabaseAccessException(SQLException cause) {
        super(
                "The database did not do what Revisor needs: " + DatabaseErrors.message(cause)
                        + ". Check that it runs, and that the user may connect and change it",
                cause);
    }
}
