package dev.revisor.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.InspectionScope;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class H2DialectTests {

    @Test
    void namesTheVersion() throws SQLException {
        try (Connection connection = connect("")) {
            assertThat(H2Dialect.of(connection).displayName()).matches("H2 2\\.\\d+\\.\\d+");
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, CUSTOMER",
                "DATABASE_TO_UPPER=TRUE, CUSTOMER",
                "DATABASE_TO_UPPER=FALSE, Customer",
                "DATABASE_TO_LOWER=TRUE, customer",
                "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE, customer",
                "MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE, customer"
            })
    void foldsAsTheServerDoes(String settings, String stored) throws SQLException {
        try (Connection connection = connect(settings == null ? "" : ";" + settings)) {
            H2Dialect dialect = H2Dialect.of(connection);
            execute(connection, "create table Customer (Id int)");
            assertThat(tables(connection, dialect))
                    .allMatch(Identifier.of("customer")::matches)
                    .hasSize(1);
            assertThat(dialect.storedName(Identifier.of("Customer"))).isEqualTo(stored);
            execute(connection, "select * from " + dialect.quote(Identifier.of("Customer")));
        }
    }

    @ParameterizedTest
    @CsvSource({"DATABASE_TO_UPPER=TRUE, Order", "DATABASE_TO_UPPER=TRUE, order", "DATABASE_TO_LOWER=TRUE, ORDER"})
    void tellsExactNamesFromFoldedOnes(String settings, String name) throws SQLException {
        try (Connection connection = connect(";" + settings)) {
            H2Dialect dialect = H2Dialect.of(connection);
            execute(connection, "create table \"" + name + "\" (i int)");
            assertThat(tables(connection, dialect)).containsExactly(Identifier.exact(name));
        }
    }

    @Test
    void ignoresCaseWhereTheDatabaseDoes() throws SQLException {
        try (Connection connection = connect(";CASE_INSENSITIVE_IDENTIFIERS=TRUE")) {
            H2Dialect dialect = H2Dialect.of(connection);
            execute(connection, "create table \"Order\" (\"Id\" int)");
            Table table = dialect.inspector()
                    .inspect(connection, InspectionScope.DEFAULT_SCHEMA)
                    .schema()
                    .tables()
                    .values()
                    .iterator()
                    .next();
            assertThat(table.name()).isEqualTo(TableName.of("order"));
            assertThat(table.columns()).extracting(Column::name).containsExactly(Identifier.of("id"));
            assertThat(dialect.canonical(Table.of(TableName.of(Identifier.exact("ORDER"))))
                            .name())
                    .isEqualTo(table.name());
        }
    }

    @Test
    void quotesQuotes() {
        assertThat(H2Dialect.current().quote(Identifier.exact("a \"b\""))).isEqualTo("\"a \"\"b\"\"\"");
        assertThat(H2Dialect.current().quote(TableName.of("shop", "customer"))).isEqualTo("\"SHOP\".\"CUSTOMER\"");
    }

    private static List<Identifier> tables(Connection connection, H2Dialect dialect) throws SQLException {
        return dialect
                .inspector()
                .inspect(connection, InspectionScope.DEFAULT_SCHEMA)
                .schema()
                .tables()
                .keySet()
                .stream()
                .map(TableName::name)
                .toList();
    }

    private static Connection connect(String settings) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:" + settings, "sa", "");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
