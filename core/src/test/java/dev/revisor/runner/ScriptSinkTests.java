package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.dialect.InspectionScope;
import dev.revisor.history.History;
import dev.revisor.history.HistoryTable;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.Schema;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.ScriptClient;
import dev.revisor.testing.TestDatabase;
import dev.revisor.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class ScriptSinkTests {

    private static final RevisionScript[] REVISIONS = {
        script(
                new RevisionNode("aaaa", List.of(), List.of(), List.of(), null, "it's \\ the\nfirst"),
                op -> {
                    op.createTable(
                            "customer",
                            column("id", bigint()).notNull(),
                            column("name", varchar(50)),
                            primaryKey("pk_customer", "id"));
                    op.insert("customer", "id", "name").row(1, "a ' \\ b");
                },
                op -> op.dropTable("customer")),
        script(
                "bbbb",
                "aaaa",
                op -> {
                    op.createTable(
                            "orders",
                            column("id", bigint()).notNull(),
                            column("customer_id", bigint()),
                            primaryKey("pk_orders", "id"),
                            foreignKey("fk_orders_customer", "customer_id").references("customer", "id"));
                    op.alterColumn("customer")
                            .from(column("name", varchar(50)))
                            .to(column("name", varchar(60)).notNull());
                    op.run("count", connection -> {}, "update customer set name = 'x' where id = 7");
                    op.createIndex("customer", index("ix_customer_name", "name"));
                },
                op -> {
                    op.dropIndex("customer", index("ix_customer_name", "name"));
                    op.alterColumn("customer")
                            .from(column("name", varchar(60)).notNull())
                            .to(column("name", varchar(50)));
                    op.dropTable("orders");
                })
    };

    @DatabaseTest
    void leavesWhatTheRunLeaves(TestDatabase database) throws SQLException {
        RunFixture run = RunFixture.of(database, REVISIONS);
        try (TestDatabase other = TestDatabases.open(database.kind())) {
            RunFixture byHand = RunFixture.of(other, REVISIONS);
            run.upgrade("heads");
            runByHand(other, sql(byHand, byHand.reader().planUpgrade("heads", byHand.options())));
            assertSame(run, byHand);
            run.downgrade("-1");
            runByHand(other, sql(byHand, byHand.reader().planDowngrade("-1")));
            assertSame(run, byHand);
            runByHand(other, sql(byHand, byHand.reader().planUpgrade("heads", byHand.options())));
            byHand.downgrade("base");
            assertThat(byHand.tables()).isEmpty();
        }
    }

    @DatabaseTest
    void needsNoConnection(TestDatabase database) throws SQLException {
        RunFixture run = RunFixture.of(database, REVISIONS);
        MigrationPlanner planner = new MigrationPlanner(
                run.context().revisions(), run.context().dialect().database());
        runByHand(database, sql(run, planner.upgrade(History.NONE, "aaaa", run.options())));
        assertThat(run.states()).containsExactly("aaaa APPLIED");
        History assumed = History.assumed(List.of(REVISIONS[0].node()));
        runByHand(database, sql(run, planner.upgrade(assumed, "heads", run.options())));
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED");
        assertThat(run.row("bbbb").ordinal()).isEqualTo(2);
        assertThat(run.upgrade("heads").steps()).isEmpty();
    }

    @DatabaseTest
    void refusesCodeWithoutSql(TestDatabase database) {
        RunFixture run = RunFixture.of(database, script("aaaa", "", op -> op.run("fill names", connection -> {})));
        MigrationPlan plan = run.reader().planUpgrade("heads", run.options());
        assertThatThrownBy(() -> sql(run, plan))
                .isInstanceOf(CodeWithoutSqlException.class)
                .hasMessageContainingAll("'aaaa'", "'fill names'");
    }

    @DatabaseTest
    void isEmptyWhereThereIsNothingToDo(TestDatabase database) {
        RunFixture run = RunFixture.of(database);
        assertThat(sql(run, run.reader().planUpgrade("heads", run.options()))
                        .lines()
                        .filter(line -> line.startsWith("-- ")))
                .contains("-- Nothing to do");
    }

    private static void assertSame(RunFixture run, RunFixture byHand) throws SQLException {
        assertThat(schema(byHand)).isEqualTo(schema(run));
        assertThat(byHand.states()).isEqualTo(run.states());
        assertThat(byHand.row("aaaa").message()).isEqualTo(run.row("aaaa").message());
        assertThat(byHand.row("aaaa").checksum()).isEqualTo(run.row("aaaa").checksum());
        assertThat(downgrades(byHand)).isEqualTo(downgrades(run));
        String customers = "select name from customer";
        assertThat(byHand.database().query(customers)).isEqualTo(run.database().query(customers));
    }

    private static List<String> downgrades(RunFixture run) throws SQLException {
        HistoryTable table =
                new HistoryTable(run.context().dialect(), run.context().tables());
        List<String> downgrades = new ArrayList<>();
        try (Connection connection = run.database().connect()) {
            for (String id : run.history().applied()) {
                downgrades.add(table.downgradeSql(connection, id).orElse("none"));
            }
        }
        return downgrades;
    }

    private static Schema schema(RunFixture run) throws SQLException {
        try (Connection connection = run.database().connect()) {
            return run.context()
                    .dialect()
                    .inspector()
                    .inspect(
                            connection,
                            new InspectionScope(
                                    Set.of(), name -> !run.context().tables().contains(name)))
                    .schema();
        }
    }

    private static String sql(RunFixture run, MigrationPlan plan) {
        return new ScriptSink(run.context().dialect(), run.context().tables(), run.options()).script(plan);
    }

    private static void runByHand(TestDatabase database, String script) {
        assertThat(ScriptClient.run(database, script)).as(script).isEmpty();
    }
}
