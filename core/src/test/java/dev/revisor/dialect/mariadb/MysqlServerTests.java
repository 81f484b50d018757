package dev.revisor.dialect.mariadb;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.AuthoredTables;
import dev.revisor.dialect.LiveSchema;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Inverses;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.DatabaseKind;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mysql.MySQLContainer;

/** MySQL itself, where Docker is there to run it. */
@Testcontainers(disabledWithoutDocker = true)
class MysqlServerTests {

    @Container
    private static final MySQLContainer SERVER = new MySQLContainer("mysql:8.4");

    private static final TableName ORDERS = TableName.of("orders");

    private LiveSchema live;

    @BeforeEach
    void connect() throws Exception {
        live = new LiveSchema(
                DriverManager.getConnection(SERVER.getJdbcUrl(), SERVER.getUsername(), SERVER.getPassword()));
    }

    @AfterEach
    void dropEverything() throws Exception {
        live.execute("set foreign_key_checks = 0");
        for (TableName table : live.inspect().schema().tables().keySet()) {
            live.execute("drop table " + live.dialect().quote(table));
        }
        live.close();
    }

    @Test
    void readsBackEveryType() throws Exception {
        assertReadBack(AuthoredTables.everyType());
    }

    @Test
    void readsBackEveryDefaultConstraintIndexAndComment() throws Exception {
        assertReadBack(AuthoredTables.customer(), AuthoredTables.orders(DatabaseKind.MARIADB));
    }

    @Test
    void readsBackNamesThatNeedQuotes() throws Exception {
        assertReadBack(AuthoredTables.oddNames());
    }

    @Test
    void readsBackWhatHasNoNames() throws Exception {
        assertReadBack(AuthoredTables.customer(), AuthoredTables.unnamed());
    }

    @Test
    void undoesEveryOperation() throws Exception {
        Table orders = AuthoredTables.orders(DatabaseKind.MARIADB);
        assertReadBack(AuthoredTables.customer(), orders);
        Column title = orders.column(Identifier.of("title")).orElseThrow();
        assertUndone(
                new AlterColumn(ORDERS, title, title.withType(Types.varchar(90)).withNullable(true)));
        assertUndone(new AddColumn(ORDERS, column("note", Types.uuid()).comment("it's")));
        assertUndone(new AddConstraint(ORDERS, check("ck_orders_more", "rebate < 100 or title = 'x'")));
        for (Constraint constraint : orders.constraints()) {
            if (constraint instanceof ForeignKey) {
                assertUndone(new DropConstraint(ORDERS, constraint.name(), constraint));
            }
        }
        assertUndone(new DropTable(ORDERS, orders));
    }

    @Test
    void keepsSequencesInTables() throws Exception {
        live.apply(new CreateSequence(Sequence.sequence("orders_seq", 1, 50)));
        assertThat(live.inspect().schema().tables().keySet()).containsExactly(TableName.of("orders_seq"));
    }

    private void assertReadBack(Table... tables) throws Exception {
        for (Table table : tables) {
            live.apply(new CreateTable(table));
        }
        assertThat(live.readTables()).isEqualTo(live.expectedTables());
    }

    private void assertUndone(Operation operation) throws Exception {
        Schema before = live.inspect().schema();
        live.apply(operation);
        assertThat(live.readTables()).as("%s", operation).isEqualTo(live.expectedTables());
        live.apply(Inverses.of(List.of(operation)).orElseThrow().toArray(Operation[]::new));
        assertThat(live.inspect().schema()).as("inverse of %s", operation).isEqualTo(before);
    }
}
