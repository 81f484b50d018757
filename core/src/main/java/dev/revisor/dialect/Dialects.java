package dev.revisor.dialect;

import dev.revisor.dialect.h2.H2Dialect;
import dev.revisor.dialect.mariadb.MariadbDialect;
import dev.revisor.dialect.postgresql.PostgresqlDialect;
import dev.revisor.dialect.sqlite.SqliteDialect;
import dev.revisor.schema.Database;
import java.sql.Connection;
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
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2Dialect.of(connection);
            case "MariaDB", "MySQL" -> MariadbDialect.of(connection);
            case "PostgreSQL" -> PostgresqlDialect.of(connection);
            case "SQLite" -> SqliteDialect.of(connection);
            default ->
                throw new UnsupportedDatabaseException(
                        product, connection.getMetaData().getDatabaseProductVersion());
        };
    }

    /** The dialect of a database in the version to write for when there is no connection. */
    public static Dialect of(Database database) {
        return switch (database) {
            case H2 -> H2Dialect.current();
            case POSTGRESQL -> PostgresqlDialect.current();
            case SQLITE -> SqliteDialect.current();
            case MARIADB -> MariadbDialect.currentMariadb();
            case MYSQL -> MariadbDialect.currentMysql();
        };
    }
}
