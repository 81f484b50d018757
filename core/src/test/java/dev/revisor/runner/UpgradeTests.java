package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.namedEnumeration;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.history.Checksum;
import dev.revisor.history.HistoryRow;
import dev.revisor.migration.RevisionScript;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import dev.revisor.testing.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpgradeTests {

    private static final RevisionScript CUSTOMERS = script(
            "aaaa",
            "",
            op -> op.createTable("customer", column("id", bigint()).notNull(), primaryKey("pk_customer", "id")),
            op -> op.dropTable("customer"));
    private static final RevisionScript NAMES = script(
            "bbbb",
            "aaaa",
            op -> op.addColumn("customer", column("name", varchar(50))),
            op -> op.dropColumn("customer", "name"));
    private static final RevisionScript ORDERS = script(
            "cccc", "bbbb", op -> op.createTable("orders", column("id", bigint())), op -> op.dropTable("orders"));

    @DatabaseTest
    void appliesEverythingInOrder(TestDatabase database) {
        RunFixture run = RunFixture.of(database, ORDERS, CUSTOMERS, NAMES);
        RunReport report = run.upgrade("heads");
        assertThat(report.steps()).extracting(step -> step.revision().id()).containsExactly("aaaa", "bbbb", "cccc");
        assertThat(run.tables()).containsExactly("customer", "orders");
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED", "cccc APPLIED");
        assertThat(run.reader().status().state()).isEqualTo(MigrationState.UP_TO_DATE);
    }

    @DatabaseTest
    void recordsWhatItDid(TestDatabase database) {
        RunFixture run = RunFixture.of(database, CUSTOMERS, NAMES);
        run.upgrade("heads");
        HistoryRow row = run.row("bbbb");
        assertThat(row.revises()).containsExactly("aaaa");
        assertThat(row.ordinal()).isEqualTo(2);
        assertThat(row.checksum()).isEqualTo(Checksum.of(NAMES));
        assertThat(row.appliedBy()).contains("@");
        assertThat(row.durationMs()).isNotNegative();
    }

    @DatabaseTest
    void goesUpToATarget(TestDatabase database) {
        RunFixture run = RunFixture.of(database, CUSTOMERS, NAMES, ORDERS);
        run.upgrade("+1");
        assertThat(run.history().current()).containsExactly("aaaa");
        run.upgrade("bbbb");
        assertThat(run.history().current()).containsExactly("bbbb");
        assertThat(run.reader().status().state()).isEqualTo(MigrationState.PENDING);
        run.upgrade("head");
        assertThat(run.history().current()).containsExactly("cccc");
    }

    @DatabaseTest
    void goesDownAndUpAgain(TestDatabase database) {
        RunFixture run = RunFixture.of(database, CUSTOMERS, NAMES, ORDERS);
        run.upgrade("heads");
        assertThat(run.downgrade("-2").steps())
                .extracting(step -> step.revision().id())
                .containsExactly("cccc", "bbbb");
        assertThat(run.tables()).containsExactly("customer");
        assertThat(run.states()).containsExactly("aaaa APPLIED");
        run.upgrade("heads");
        run.downgrade("base");
        assertThat(run.tables()).isEmpty();
        assertThat(run.states()).isEmpty();
        run.upgrade("heads");
        assertThat(run.tables()).containsExactly("customer", "orders");
    }

    @DatabaseTest
    void createsNothingWhenThereIsNothingToDo(TestDatabase database) {
        RunFixture run = RunFixture.of(database);
        run.upgrade("heads");
        run.reader().status();
        run.reader().planUpgrade("heads", RunOptions.DEFAULTS);
        run.reader().planDowngrade("base");
        assertThat(run.allTables()).isEmpty();
    }

    @DatabaseTest
    void createsNothingByReadingWhatIsPending(TestDatabase database) {
        RunFixture run = RunFixture.of(database, CUSTOMERS, NAMES);
        assertThat(run.reader().status().pending()).hasSize(2);
        assertThat(run.reader().planUpgrade("heads", RunOptions.DEFAULTS).steps())
                .hasSize(2);
        assertThat(run.allTables()).isEmpty();
    }

    @DatabaseTest
    void tellsItsListener(TestDatabase database) {
        RunFixture run = RunFixture.of(database, CUSTOMERS, NAMES);
        List<String> events = new ArrayList<>();
        run.executor(new RecordingListener(events)).upgrade("heads");
        assertThat(events).containsExactly("start aaaa", "1", "end aaaa", "start bbbb", "1", "end bbbb");
    }

    @DatabaseTest(only = {DatabaseKind.POSTGRESQL, DatabaseKind.SQLITE})
    void leavesNothingOfARevisionThatFails(TestDatabase database) {
        RunFixture run = RunFixture.of(database, CUSTOMERS, failing("bbbb"));
        assertThatThrownBy(() -> run.upgrade("heads"))
                .isInstanceOf(RevisionFailedException.class)
                .hasMessageContaining("'bbbb'")
                .hasMessageContaining("statement 2")
                .hasMessageContaining("insert into missing")
                .hasMessageContaining("Nothing of it stays");
        assertThat(run.tables()).containsExactly("customer");
        assertThat(run.states()).containsExactly("aaaa APPLIED");
    }

    @DatabaseTest(only = {DatabaseKind.POSTGRESQL, DatabaseKind.SQLITE})
    void leavesNothingOfARunThatIsOneTransaction(TestDatabase database) {
        RunFixture run = RunFixture.of(database, CUSTOMERS, failing("bbbb"));
        RunOptions all = run.options().withTransactionMode(TransactionMode.ALL);
        assertThatThrownBy(() -> run.with(all).upgrade("heads")).isInstanceOf(RevisionFailedException.class);
        assertThat(run.tables()).isEmpty();
        assertThat(run.states()).isEmpty();
    }

    @DatabaseTest
    void canBeOneTransaction(TestDatabase database) {
        RunFixture run = RunFixture.of(database, CUSTOMERS, NAMES, ORDERS);
        RunFixture all = run.with(run.options().withTransactionMode(TransactionMode.ALL));
        all.upgrade("heads");
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED", "cccc APPLIED");
        all.downgrade("base");
        assertThat(run.tables()).isEmpty();
    }

    /** PostgreSQL refuses a word in the transaction that adds it to a type. */
    @DatabaseTest
    void usesWordsInTheTransactionOfAnotherRevisionThatAddsThem(TestDatabase database) {
        Column few = column("mood", namedEnumeration("mood", "GOOD"));
        Column more = column("mood", namedEnumeration("mood", "GOOD", "BAD"));
        RunFixture run = RunFixture.of(
                database,
                script("aaaa", "", op -> op.createTable("person", few)),
                script("bbbb", "aaaa", op -> op.alterColumn("person").from(few).to(more)),
                script("cccc", "bbbb", op -> op.execute("insert into person (mood) values ('BAD')")));
        run.upgrade("aaaa");
        RunFixture all = run.with(run.options().withTransactionMode(TransactionMode.ALL));
        all.upgrade("heads");
        assertThat(database.query("select mood from person where mood = 'BAD'")).hasSize(1);
    }

    @DatabaseTest
    void runsCodeOnTheConnectionOfTheRun(TestDatabase database) {
        RunFixture run = RunFixture.of(
                database,
                CUSTOMERS,
                script(
                        "bbbb",
                        "aaaa",
                        op -> {
                            op.insert("customer", "id").row(1).row(2);
                            op.addColumn("customer", column("name", varchar(50)));
                            op.run("name them", connection -> {
                                try (var update = connection.prepareStatement("update customer set name = ?")) {
                                    update.setString(1, "{x} ?");
                                    update.executeUpdate();
                                }
                            });
                            op.alterColumn("customer")
                                    .from(column("name", varchar(50)))
                                    .to(column("name", varchar(50)).notNull());
                        },
                        op -> op.dropColumn("customer", "name")));
        run.upgrade("heads");
        assertThat(database.query("select name from customer")).containsExactly(List.of("{x} ?"), List.of("{x} ?"));
    }

    @DatabaseTest
    void runsSqlAsItStands(TestDatabase database) {
        RunFixture run = RunFixture.of(database, CUSTOMERS, script("bbbb", "aaaa", op -> {
            op.execute("alter table customer add name varchar(50)");
            op.execute("insert into customer (id, name) values (1, '{\"fn\": \"?; :x\"}')");
        }));
        run.upgrade("heads");
        assertThat(database.query("select name from customer")).containsExactly(List.of("{\"fn\": \"?; :x\"}"));
    }

    @DatabaseTest
    void runsWhatIsForThisDatabaseOnly(TestDatabase database) {
        RevisionScript each = script("aaaa", "", op -> {
            for (Database one : Database.values()) {
                op.on(one, on -> on.createTable("on_" + one.id(), column("id", bigint())));
            }
        });
        RunFixture run = RunFixture.of(database, each);
        run.upgrade("heads");
        assertThat(run.tables())
                .containsExactly("on_" + run.context().dialect().database().id());
    }

    @DatabaseTest
    void refusesBeforeTheFirstStatement(TestDatabase database) {
        RunFixture run = RunFixture.of(
                database, CUSTOMERS, script("bbbb", "aaaa", op -> op.irreversible("it has no section for this")));
        assertThatThrownBy(() -> run.upgrade("heads"))
                .isInstanceOf(RefusedRevisionException.class)
                .hasMessageContaining("'bbbb'")
                .hasMessageContaining("it has no section for this");
        assertThat(run.tables()).isEmpty();
    }

    @DatabaseTest
    void appliesARevisionWithoutOperations(TestDatabase database) {
        RunFixture run = RunFixture.of(database, script("aaaa", "", op -> {}));
        run.upgrade("heads");
        assertThat(run.states()).containsExactly("aaaa APPLIED");
        run.downgrade("base");
        assertThat(run.states()).isEmpty();
    }

    @DatabaseTest
    void givesConnectionsBackAsTheyWere(TestDatabase database) {
        SettingsRecorder settings = new SettingsRecorder(database);
        String fresh = settings.fresh();
        RunFixture run = RunFixture.of(database, settings, CUSTOMERS, NAMES);
        run.upgrade("heads");
        run.reader().status();
        run.downgrade("base");
        assertThat(settings.closed()).isNotEmpty().containsOnly(fresh);
    }

    @DatabaseTest
    void needsOneConnectionOnly(TestDatabase database) {
        RunFixture run = RunFixture.of(database, new SmallPool(database.dataSource()), CUSTOMERS, NAMES);
        run.upgrade("heads");
        run.downgrade("base");
        run.executor().stamp(List.of("heads"), false);
        assertThat(run.states()).hasSize(2);
    }

    @Test
    void needsOneConnectionOnlyForAFileOfH2() {
        try (TestDatabase database = TestDatabases.openForProcesses(DatabaseKind.H2)) {
            needsOneConnectionOnly(database);
        }
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void runsOutsideOfATransactionWhereAsked(TestDatabase database) {
        RunFixture run = RunFixture.of(
                database,
                CUSTOMERS,
                script(
                        "bbbb",
                        "aaaa",
                        op -> {
                            op.addColumn("customer", column("name", varchar(50)));
                            op.outsideTransaction(
                                    out -> out.execute("create index concurrently ix_name on customer (name)"));
                            op.createIndex("customer", index("ix_both", "name", "id"));
                        },
                        op -> op.outsideTransaction(out -> out.execute("drop index concurrently ix_name"))));
        run.upgrade("heads");
        assertThat(database.query("select indexname from pg_indexes where tablename = 'customer' order by 1"))
                .containsExactly(List.of("ix_both"), List.of("ix_name"), List.of("pk_customer"));
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED");
        assertThat(database.query("select count(*) from revisor_journal")).containsExactly(List.of(0L));
        run.downgrade("-1");
        assertThat(run.states()).containsExactly("aaaa APPLIED");
    }

    @DatabaseTest(only = {DatabaseKind.POSTGRESQL, DatabaseKind.SQLITE})
    void refusesToLeaveTheTransactionOfAWholeRun(TestDatabase database) {
        RunFixture run = RunFixture.of(
                database, CUSTOMERS, script("bbbb", "aaaa", op -> op.outsideTransaction(out -> out.execute("vacuum"))));
        RunOptions all = run.options().withTransactionMode(TransactionMode.ALL);
        assertThatThrownBy(() -> run.with(all).upgrade("heads"))
                .isInstanceOf(OutsideTransactionException.class)
                .hasMessageContaining("'bbbb'");
        assertThat(run.tables()).isEmpty();
        run.upgrade("heads");
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED");
    }

    private static RevisionScript failing(String id) {
        return script(id, "aaaa", op -> {
            op.createTable("orders", column("id", bigint()));
            op.execute("insert into missing values (1)");
        });
    }
}
