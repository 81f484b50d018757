package dev.revisor.runner;

import dev.revisor.schema.Database;
import java.sql.SQLException;
import java.util.Objects;

/** What databases say when something fails. */
final class DatabaseErrors {

    private static final int MYSQL_LOCK_WAIT_TIMEOUT = 1205;
    private static final int H2_LOCK_TIMEOUT = 50200;
    private static final int SQLITE_BUSY = 5;

    private DatabaseErrors() {}

    /** The message in one line, without the statement that H2 adds. */
    static String message(Throwable failure) {
        String message = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getName());
        return message.split("; SQL statement:", 2)[0].strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** Whether a statement waited too long for the locks of another transaction. */
    static boolean isLockTimeout(Throwable failure, Database database) {
        if (!(failure instanceof SQLException sql)) {
            return false;
        }
        return switch (database) {
            case POSTGRESQL -> "55P03".equals(sql.getSQLState());
            case MARIADB, MYSQL -> sql.getErrorCode() == MYSQL_LOCK_WAIT_TIMEOUT;
            case H2 -> sql.getErrorCode() == H2_LOCK_TIMEOUT;
            case SQLITE -> sql.getErrorCode() == SQLITE_BUSY;
        };
    }
}
