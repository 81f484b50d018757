package dev.revisor;

import dev.revisor.error.MigrationException;
import java.sql.SQLException;

/** A database that gives no connection. */
public final class DatabaseUnreachableException extends MigrationException {

    DatabaseUnreachableException(SQLException cause) {
        super(
                "The database gives no connection: " + reason(cause)
                        + ". Check its address, that it runs, that it exists and the user's rights",
                cause);
    }

    private static String reason(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message.strip();
    }
}
