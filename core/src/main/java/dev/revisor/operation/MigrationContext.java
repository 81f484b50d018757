package dev.revisor.operation;

import dev.revisor.schema.Database;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;

/**
 * Where the code of a revision runs. It is there for work on data only: what a revision records is the same everywhere,
 * because it is hashed, replayed and planned before anybody knows a database or arguments.
 */
public interface MigrationContext {

    /** The database that the work is for. */
    Database database();

    /** Whether a script is written, so that there is no connection, and no data to look at. */
    boolean isOffline();

    /**
     * The connection of the run, in its transaction where there is one; not to be closed or committed.
     *
     * @throws dev.revisor.error.MigrationException offline
     */
    Connection connection();

    /**
     * Runs one SQL statement, or writes it into the script.
     *
     * @throws Exception what the database complains about
     */
    void execute(String sql) throws Exception;

    /** What was given as {@code -x KEY=VALUE}, by its keys; none when the application upgrades by itself. */
    Map<String, String> arguments();

    /** The value given for a key, or nothing. */
    default Optional<String> argument(String key) {
        return Optional.ofNullable(arguments().get(key));
    }
}
