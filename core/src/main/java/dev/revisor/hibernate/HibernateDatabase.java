package dev.revisor.hibernate;

import dev.revisor.schema.Database;
import java.util.Arrays;
import java.util.Optional;
import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * How Hibernate knows a database, in the version that the entities are mapped for without a connection. The order is
 * that in which a database decides where a schema can have only one answer, such as the order of columns.
 */
enum HibernateDatabase {
    POSTGRESQL(Database.POSTGRESQL, "PostgreSQL", "org.hibernate.dialect.PostgreSQLDialect", "18.0"),
    H2(Database.H2, "H2", "org.hibernate.dialect.H2Dialect", "2.4.240"),
    MARIADB(Database.MARIADB, "MariaDB", "org.hibernate.dialect.MariaDBDialect", "11.4"),
    SQLITE(Database.SQLITE, "SQLite", "org.hibernate.community.dialect.SQLiteDialect", "3.50"),
    MYSQL(Database.MYSQL, "MySQL", "org.hibernate.dialect.MySQLDialect", "8.4");

    private final Database database;
    private final String product;
    private final String dialectClass;
    private final String version;

    HibernateDatabase(Database database, String product, String dialectClass, String version) {
        this.database = database;
        this.product = product;
        this.dialectClass = dialectClass;
        this.version = version;
    }

    /** The database of a dialect of Hibernate, or nothing if it is none of ours. */
    static Optional<HibernateDatabase> of(Dialect dialect) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.isDialect(dialect.getClass()))
                .findFirst();
    }

    static HibernateDatabase of(Database database) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.database == database)
                .findFirst()
                .orElseThrow();
    }

    Database database() {
        return database;
    }

    /** What the driver of the database calls it. */
    String product() {
        return product;
    }

    String dialectClass() {
        return dialectClass;
    }

    String version() {
        return version;
    }

    private boolean isDialect(@Nullable Class<?> type) {
        return type != null && (type.getName().equals(dialectClass) || isDialect(type.getSuperclass()));
    }
}
