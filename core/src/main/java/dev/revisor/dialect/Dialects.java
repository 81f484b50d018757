package dev.revisor.dialect;

import dev.revisor.dialect.h2.H2Dialect;
import dev.revisor.dialect.mariadb.MariadbDialect;
import dev.revisor.dialect.postgresql.PostgresqlDialect;
import dev.revisor.dialect.sqlite.SqliteDialect;
import dev.revisor.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;

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

    /**
     * The dialect of a database in a version, without a connection.
     *
     * @param version such as {@code 17} or {@code 11.4}
     * @throws UnknownDialectException if the version is none that scripts are written for
     */
    public static Dialect of(Database database, String version) {
        if (!KnownVersions.of(database).contains(version)) {
            throw new UnknownDialectException(database.id() + ":" + version, KnownVersions.all());
        }
        return switch (database) {
            case H2 -> H2Dialect.version(version);
            case POSTGRESQL -> PostgresqlDialect.version(KnownVersions.major(version));
            case SQLITE -> SqliteDialect.version(version);
            case MARIADB, MYSQL -> MariadbDialect.version(database, version);
        };
    }

    /**
     * The dialect of that name.
     *
     * @param name a database, with a version behind a colon if not the newest: {@code postgresql:17}
     * @throws UnknownDialectException if there is none
     */
    public static Dialect named(String name) {
        String[] parts = name.split(":", 2);
        Database database =
                Database.of(parts[0]).orElseThrow(() -> new UnknownDialectException(name, KnownVersions.all()));
        return parts.length == 1 ? of(database) : of(database, parts[1]);
    }

    /**
     * The dialect of the database at an address, which is not opened.
     *
     * @param url the address that the driver takes
     * @throws UnknownDialectException if the address is none of a database that Revisor knows
     */
    public static Dialect at(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:h2:")) {
            return H2Dialect.at(url);
        }
        if (lower.startsWith("jdbc:sqlite:")) {
            return SqliteDialect.at(url);
        }
        return Stream.of(Database.POSTGRESQL, Database.MARIADB, Database.MYSQL)
                .filter(database -> lower.startsWith("jdbc:" + database.id() + ":"))
                .findFirst()
                .map(Dialects::of)
                .orElseThrow(
                        () -> new UnknownDialectException(url.replaceAll("^(jdbc:\\w*).*", "$1"), KnownVersions.all()));
    }
}
