package dev.revisor.dialect;

import dev.revisor.schema.Database;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Finds the dialect of a database. */
public final class Dialects {

    private Dialects() {}

    /**
     * The dialect of the database at the other end of a connection, in its version.
     *
     * @throws UnsupportedDatabaseException if Revisor does not know the database
     */
    public static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        throw new UnsupportedDatabaseException(metaData.getDatabaseProductName(), metaData.getDatabaseProductVersion());
    }

    /** The dialect of a database in the version to write for when there is no connection. */
    public static Dialect of(Database database) {
        throw new UnsupportedDatabaseException(database.id(), "offline");
    }
}
