package dev.revisor.testing;

import static dev.revisor.testing.DatabaseKind.H2;
import static dev.revisor.testing.DatabaseKind.MARIADB;
import static dev.revisor.testing.DatabaseKind.POSTGRESQL;
import static dev.revisor.testing.DatabaseKind.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

class DatabaseTestTests {

    private static final Map<DatabaseKind, String> PRODUCTS =
            new EnumMap<>(Map.of(H2, "H2", SQLITE, "SQLite", POSTGRESQL, "PostgreSQL", MARIADB, "MariaDB"));

    @BeforeEach
    void createTable(TestDatabase database) {
        database.execute("create table fresh (id int primary key, name varchar(10))");
        database.execute("insert into fresh values (1, null)", "insert into fresh values (2, 'two')");
    }

    @DatabaseTest
    void connectsToTheDatabaseItNames(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(PRODUCTS.get(database.kind()));
        }
    }

    @DatabaseTest
    void sharesTheFirstDatabaseWithTheMethodsAroundTheTest(TestDatabase database) {
        assertThat(database.query("select id, name from fresh order by id"))
                .satisfiesExactly(
                        first -> assertThat(first).containsExactly(1, null),
                        second -> assertThat(second).containsExactly(2, "two"));
    }

    @DatabaseTest
    void givesFurtherParametersDatabasesOfTheirOwn(TestDatabase database, TestDatabase other) {
        other.execute("create table fresh (id int primary key)");
        assertThat(other.query("select * from fresh")).isEmpty();
    }
}
