package dev.revisor.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Dialects;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

class MariadbDialectTests {

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void namesProductAndVersion(TestDatabase database) throws Exception {
        try (Connection connection = database.connect()) {
            Dialect dialect = Dialects.of(connection);
            assertThat(dialect.displayName()).matches("MariaDB \\d+\\.\\d+\\.\\d+");
            assertThat(dialect.database()).isEqualTo(Database.MARIADB);
        }
    }

    @Test
    void keepsNamesAsTheyAre() {
        Dialect dialect = MariadbDialect.currentMariadb();
        assertThat(dialect.storedName(Identifier.of("Customer"))).isEqualTo("Customer");
        assertThat(dialect.identifier("Customer")).isEqualTo(Identifier.of("Customer"));
        assertThat(dialect.identifier("customer")).isEqualTo(Identifier.of("customer"));
    }

    @Test
    void takesNamesForTheSameWhereTheServerIgnoresTheirCase() {
        Dialect dialect = new MariadbDialect(new MariadbSettings(Database.MARIADB, "11.4", true, true));
        Table authored = Table.of(TableName.of(Identifier.exact("Order")));
        assertThat(dialect.canonical(authored).name()).isEqualTo(TableName.of("order"));
        assertThat(dialect.identifier("Order")).isEqualTo(Identifier.of("order"));
        assertThat(dialect.quote(Identifier.of("Order"))).isEqualTo("`order`");
    }

    @Test
    void quotesWithBackticks() {
        Dialect dialect = MariadbDialect.currentMysql();
        assertThat(dialect.quote(Identifier.exact("a `b`"))).isEqualTo("`a ``b```");
        assertThat(dialect.quote(TableName.of("shop", "customer"))).isEqualTo("`shop`.`customer`");
    }

    @Test
    void escapesBackslashesOnlyWhereTheServerReadsThemSo() {
        assertThat(MariadbDialect.currentMariadb().literals().text("a\\'b")).isEqualTo("'a\\\\''b'");
        MariadbSettings standard = new MariadbSettings(Database.MARIADB, "11.4", false, false);
        assertThat(new MariadbDialect(standard).literals().text("a\\'b")).isEqualTo("'a\\''b'");
    }
}
