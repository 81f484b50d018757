package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.namedEnumeration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.history.History;
import dev.revisor.history.LockWait;
import dev.revisor.history.MigrationLock;
import dev.revisor.history.MigrationLocks;
import dev.revisor.migration.Operations;
import dev.revisor.migration.RevisionScript;
import dev.revisor.schema.Column;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.ScriptClient;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

class OfflineScriptTests {

    private static final Consumer<Operations> TWO_TABLES = op -> {
        op.createTable("first", column("id", bigint()));
        op.execute("insert into first values (1)");
        op.execute("insert into first values (2)");
        op.execute("insert into missing values (1)");
    };

    @DatabaseTest
    void equalsTheRunWithEveryOperation(TestDatabase database, TestDatabase other) throws SQLException {
        Twins twins = Twins.of(database, other, EveryOperation.REVISIONS);
        for (String up : List.of("aaaa1", "bbbb2", "cccc3", "dddd4", "heads")) {
            twins.upgrade(up);
        }
        for (String down : List.of("dddd4", "bbbb2", "aaaa1", "base")) {
            twins.downgrade(down);
        }
        twins.upgrade("heads");
        twins.downgrade("base");
    }

    @DatabaseTest
    void needsNothingButTheRevisions(TestDatabase database, TestDatabase other) throws SQLException {
        Twins twins = Twins.of(database, other, EveryOperation.REVISIONS);
        twins.run().upgrade("heads");
        assertThat(ScriptClient.run(other, offlineUpgrade(twins.byHand(), "heads")))
                .isEmpty();
        twins.assertSame();
        twins.run().downgrade("base");
        assertThat(ScriptClient.run(other, offlineDowngrade(twins.byHand(), "base", EveryOperation.REVISIONS)))
                .isEmpty();
        twins.assertSame();
        assertThat(ScriptClient.run(other, offlineUpgrade(twins.byHand(), "aaaa1")))
                .isEmpty();
    }

    @DatabaseTest
    void changesNothingAtTheWrongRevision(TestDatabase database, TestDatabase other) throws SQLException {
        RunFixture run = RunFixture.of(database, EveryOperation.REVISIONS);
        String fromBase = offlineUpgrade(run, "heads");
        String fromFirst = offlineUpgrade(run, "heads", EveryOperation.REVISIONS[0]);
        String fromBranch = offlineUpgrade(run, "heads", EveryOperation.REVISIONS[0], EveryOperation.REVISIONS[1]);
        String downAll = offlineDowngrade(run, "base", EveryOperation.REVISIONS);
        run.upgrade("cccc3");
        for (String script : List.of(fromBase, fromFirst, fromBranch, downAll)) {
            assertUnchangedBy(script, run);
        }
        RunFixture empty = RunFixture.of(other, EveryOperation.REVISIONS);
        for (String script : List.of(fromFirst, fromBranch, downAll)) {
            assertThat(ScriptClient.run(other, script)).isPresent();
            assertThat(empty.allTables()).isEmpty();
        }
    }

    @DatabaseTest
    void stopsWhereARevisionIsUnfinished(TestDatabase database) throws SQLException {
        RunFixture run = RunFixture.of(database, EveryOperation.REVISIONS);
        run.upgrade("aaaa1");
        String script = Twins.script(run, run.reader().planUpgrade("heads", run.options()));
        String history = run.context().dialect().quote(run.context().tables().history());
        database.execute("update " + history + " set state = 'RUNNING'");
        assertUnchangedBy(script, run);
    }

    @DatabaseTest
    void stopsAtTheFirstError(TestDatabase database) {
        RunFixture run = RunFixture.of(database, script("aaaa1", "", TWO_TABLES), script("bbbb2", "aaaa1", TWO_TABLES));
        assertThat(ScriptClient.run(database, offlineUpgrade(run, "heads")))
                .hasValueSatisfying(complaint -> assertThat(complaint).containsIgnoringCase("missing"));
        if (run.context().dialect().hasTransactionalDdl()) {
            assertThat(run.allTables()).isEmpty();
        } else {
            assertThat(run.states()).containsExactly("aaaa1 RUNNING");
            assertThat(database.query("select * from first")).isEmpty();
        }
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void writesBackslashesInEveryMode(TestDatabase database, TestDatabase other) throws SQLException {
        Twins twins = Twins.of(database, other, EveryOperation.REVISIONS);
        twins.run().upgrade("heads");
        String script = offlineUpgrade(twins.byHand(), "heads");
        String mode = "set session sql_mode = 'STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES,NO_ZERO_DATE';\n";
        assertThat(ScriptClient.run(other, mode + script)).isEmpty();
        twins.assertSame();
    }

    @DatabaseTest(except = DatabaseKind.H2)
    void changesNothingWhileAnotherRunIsAtWork(TestDatabase database) throws SQLException {
        RunFixture run = RunFixture.of(database, EveryOperation.REVISIONS);
        run.upgrade("aaaa1");
        String script = offlineUpgrade(run, "heads", EveryOperation.REVISIONS[0]);
        MigrationLocks locks = new MigrationLocks(
                database.dataSource(), run.context().dialect(), run.context().tables());
        try (Connection other = database.connect();
                MigrationLock lock = locks.lockDatabase(other, new LockWait(Duration.ZERO, (holder, waited) -> {}))) {
            other.setAutoCommit(false);
            lock.enterTransaction(other);
            assertUnchangedBy(script, run);
            other.rollback();
            other.setAutoCommit(true);
        }
        assertThat(ScriptClient.run(database, script)).isEmpty();
    }

    @AlembicCase(79)
    @DatabaseTest(only = {DatabaseKind.POSTGRESQL, DatabaseKind.SQLITE})
    void isOneTransactionWhereThatIsWanted(TestDatabase database) {
        RunFixture run = RunFixture.of(
                        database,
                        script("aaaa1", "", op -> op.createTable("first", column("id", bigint()))),
                        script("bbbb2", "aaaa1", op -> op.execute("insert into missing values (1)")))
                .with(RunOptions.DEFAULTS.withTransactionMode(TransactionMode.ALL));
        String script = offlineUpgrade(run, "heads");
        assertThat(script.lines().filter(line -> line.matches("begin( immediate)?;")))
                .hasSize(1);
        assertThat(ScriptClient.run(database, script)).isPresent();
        assertThat(run.allTables()).isEmpty();
        assertThat(ScriptClient.run(database, offlineUpgrade(run, "aaaa1"))).isEmpty();
        assertThat(run.states()).containsExactly("aaaa1 APPLIED");
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void usesWordsInTheTransactionOfAnotherRevisionThatAddsThem(TestDatabase database) {
        Column few = column("mood", namedEnumeration("mood", "GOOD"));
        RevisionScript person = script("aaaa1", "", op -> op.createTable("person", few));
        Column more = column("mood", namedEnumeration("mood", "GOOD", "BAD"));
        RunFixture run = RunFixture.of(
                        database,
                        person,
                        script(
                                "bbbb2",
                                "aaaa1",
                                op -> op.alterColumn("person").from(few).to(more)),
                        script("cccc3", "bbbb2", op -> op.execute("insert into person (mood) values ('BAD')")))
                .with(RunOptions.DEFAULTS.withTransactionMode(TransactionMode.ALL));
        run.upgrade("aaaa1");
        assertThat(ScriptClient.run(database, offlineUpgrade(run, "heads", person)))
                .isEmpty();
        assertThat(database.query("select mood from person where mood = 'BAD'")).hasSize(1);
    }

    @AlembicCase(79)
    @DatabaseTest
    void isATransactionForEachRevisionOrNoneAtAll(TestDatabase database) {
        RunFixture run = RunFixture.of(
                database,
                script("aaaa1", "", op -> op.createTable("first", column("id", bigint()))),
                script("bbbb2", "aaaa1", op -> op.createTable("second", column("id", bigint()))));
        long expected = run.context().dialect().hasTransactionalDdl() ? 2 : 0;
        assertThat(offlineUpgrade(run, "heads").lines().filter(line -> line.equals("commit;")))
                .hasSize((int) expected);
    }

    @DatabaseTest
    void followsWhatWasMoved(TestDatabase database, TestDatabase other) throws SQLException {
        RevisionScript first = table("aaaa1", "");
        RevisionScript second = table("bbbb2", "aaaa1");
        Twins.of(database, other, first, second, table("cccc3", "aaaa1")).upgrade("heads");
        Twins moved = Twins.of(database, other, first, second, table("cccc3", "bbbb2"));
        moved.upgrade("heads");
        assertThat(moved.run().history().current()).containsExactly("cccc3");
        RevisionScript between = table("abab1", "aaaa1");
        RevisionScript[] later = {
            first, between, table("bbbb2", "abab1"), table("cccc3", "bbbb2"), table("dddd4", "cccc3")
        };
        RunOptions outOfOrder = RunOptions.DEFAULTS.withOutOfOrder(true);
        Twins late = Twins.of(database, other, later);
        new Twins(late.run().with(outOfOrder), late.byHand().with(outOfOrder)).upgrade("heads");
        assertThat(late.run().history().current()).containsExactly("dddd4");
    }

    @DatabaseTest
    void stampsWhatWasMoved(TestDatabase database, TestDatabase other) throws SQLException {
        RevisionScript first = table("aaaa1", "");
        RevisionScript second = table("bbbb2", "aaaa1");
        Twins.of(database, other, first, second, table("cccc3", "aaaa1")).upgrade("heads");
        Twins moved = Twins.of(database, other, first, second, table("cccc3", "bbbb2"));
        moved.run().executor().stamp(List.of("cccc3"), false);
        ScriptSink sink = new ScriptSink(
                moved.byHand().context().dialect(), moved.byHand().context().tables(), RunOptions.DEFAULTS);
        String script = sink.stamp(
                moved.byHand().history(),
                List.of("cccc3"),
                moved.byHand().context().revisions());
        assertThat(ScriptClient.run(other, script)).isEmpty();
        moved.assertSame();
        assertThat(moved.byHand().history().current()).containsExactly("cccc3");
    }

    @AlembicCase(84)
    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void leavesTheTransactionAndBeginsAnother(TestDatabase database) {
        RunFixture run = RunFixture.of(database, script("aaaa1", "", op -> {
            op.createTable("first", column("id", bigint()));
            op.outsideTransaction(out -> out.execute("create index concurrently ix on first (id)"));
            op.execute("insert into first values (1)");
        }));
        assertThat(offlineUpgrade(run, "heads"))
                .containsSubsequence(
                        "begin;",
                        "create table \"first\"",
                        "commit;",
                        "create index concurrently",
                        "begin;",
                        "insert into first",
                        "commit;");
    }

    @AlembicCase(83)
    @DatabaseTest
    void saysOnlyOneLineOfAMessageInAComment(TestDatabase database) {
        RunFixture run = RunFixture.of(database, EveryOperation.REVISIONS);
        assertThat(offlineUpgrade(run, "heads").lines()).contains("-- Upgrade to dddd4 it's a \"merge\"; \\ -- not");
    }

    @AlembicCase(80)
    @DatabaseTest
    void createsTheHistoryOnlyFromBaseAndNeverDropsIt(TestDatabase database) {
        RunFixture run = RunFixture.of(database, EveryOperation.REVISIONS);
        String history = run.context().dialect().quote(run.context().tables().history());
        assertThat(offlineUpgrade(run, "aaaa1")).contains("create table if not exists " + history);
        assertThat(offlineUpgrade(run, "bbbb2", EveryOperation.REVISIONS[0])).doesNotContain("create table if not");
        assertThat(offlineDowngrade(run, "base", EveryOperation.REVISIONS)).doesNotContain("drop table " + history);
    }

    private static void assertUnchangedBy(String script, RunFixture run) throws SQLException {
        List<Object> before = List.of(Twins.schema(run), Twins.rows(run), Twins.history(run));
        Optional<String> complaint = ScriptClient.run(run.database(), script);
        assertThat(complaint).isPresent();
        assertThat(List.of(Twins.schema(run), Twins.rows(run), Twins.history(run)))
                .isEqualTo(before);
    }

    private static String offlineUpgrade(RunFixture run, String target, RevisionScript... applied) {
        History assumed =
                History.assumed(Arrays.stream(applied).map(RevisionScript::node).toList());
        return Twins.script(run, planner(run).upgrade(assumed, target, run.options()));
    }

    private static String offlineDowngrade(RunFixture run, String target, RevisionScript... applied) {
        History assumed =
                History.assumed(Arrays.stream(applied).map(RevisionScript::node).toList());
        return Twins.script(run, planner(run).downgrade(assumed, target, StoredDowngrades.NONE));
    }

    private static MigrationPlanner planner(RunFixture run) {
        return new MigrationPlanner(
                run.context().revisions(), run.context().dialect().database());
    }

    private static RevisionScript table(String id, String revises) {
        return script(
                id, revises, op -> op.createTable("t_" + id, column("id", bigint())), op -> op.dropTable("t_" + id));
    }
}
