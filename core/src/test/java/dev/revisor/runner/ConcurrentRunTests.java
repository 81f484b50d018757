package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.dialect.Dialects;
import dev.revisor.history.HistoryTables;
import dev.revisor.history.LockTimeoutException;
import dev.revisor.history.LockWait;
import dev.revisor.history.MigrationLock;
import dev.revisor.history.MigrationLocks;
import dev.revisor.migration.RevisionScript;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import dev.revisor.testing.TestDatabases;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConcurrentRunTests {

    @DatabaseTest
    void oneOfEightAppliesAndAllSucceed(TestDatabase database) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CyclicBarrier start = new CyclicBarrier(8);
            List<Future<RunReport>> reports = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                reports.add(threads.submit(() -> {
                    RunFixture run = RunFixture.of(database, UpgradeProcess.REVISIONS);
                    start.await(30, TimeUnit.SECONDS);
                    return run.upgrade("heads");
                }));
            }
            List<String> applied = new ArrayList<>();
            for (Future<RunReport> report : reports) {
                report.get(2, TimeUnit.MINUTES)
                        .steps()
                        .forEach(step -> applied.add(step.revision().id()));
            }
            assertThat(applied).containsExactly("aaaa", "bbbb", "cccc");
        } finally {
            threads.shutdownNow();
        }
        assertAppliedOnce(database);
    }

    @DatabaseTest
    void theSecondWaitsForTheFirst(TestDatabase database) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        RevisionScript slow = script(
                "aaaa",
                "",
                op -> op.run("wait", connection -> {
                    running.countDown();
                    assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
                }));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<RunReport> first =
                    threads.submit(() -> RunFixture.of(database, slow).upgrade("heads"));
            assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
            RunListener listener = new RunListener() {
                @Override
                public void waitingForLock(@Nullable String holder, Duration waited) {
                    waiting.countDown();
                }
            };
            RunReport second = RunFixture.of(database, slow).executor(listener).upgrade("heads");
            assertThat(first.get(30, TimeUnit.SECONDS).steps()).hasSize(1);
            assertThat(second.steps()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @DatabaseTest(except = DatabaseKind.H2)
    void processesThatStartTogetherAllSucceed(TestDatabase database) throws Exception {
        List<UpgradeProcess> processes = new ArrayList<>();
        for (int process = 0; process < 3; process++) {
            processes.add(UpgradeProcess.start(database));
        }
        for (UpgradeProcess process : processes) {
            process.awaitReady();
        }
        processes.forEach(UpgradeProcess::go);
        List<String> applied = new ArrayList<>();
        for (UpgradeProcess process : processes) {
            applied.addAll(process.applied());
        }
        Collections.sort(applied);
        assertThat(applied).containsExactly("aaaa", "bbbb", "cccc");
        assertAppliedOnce(database);
    }

    /** H2 refuses processes that open a file at the same moment, unless one has it open already. */
    @Test
    void processesThatStartTogetherAllSucceedOnAnOpenFileOfH2() throws Exception {
        try (TestDatabase database = TestDatabases.openForProcesses(DatabaseKind.H2);
                Connection opened = database.connect()) {
            processesThatStartTogetherAllSucceed(database);
            assertThat(opened.isClosed()).isFalse();
        }
    }

    @DatabaseTest(only = {DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void takesNoLockWhenThereIsNothingToDo(TestDatabase database) throws SQLException {
        RunFixture run = RunFixture.of(database, UpgradeProcess.REVISIONS);
        RunFixture impatient = run.with(run.options().withLockTimeout(Duration.ofMillis(50)));
        run.upgrade("bbbb");
        try (Connection other = database.connect();
                MigrationLock held = lock(database, other)) {
            assertThat(impatient.upgrade("bbbb").steps()).isEmpty();
            assertThatThrownBy(() -> impatient.upgrade("heads")).isInstanceOf(LockTimeoutException.class);
            assertThat(held).isNotNull();
        }
        assertThat(impatient.upgrade("heads").steps()).hasSize(1);
    }

    @DatabaseTest
    void refusesADowngradeThatWasPlannedForAnotherHistory(TestDatabase database) {
        RunFixture run = RunFixture.of(database, UpgradeProcess.REVISIONS);
        run.upgrade("heads");
        MigrationPlan plan = run.reader().planDowngrade("-1");
        run.downgrade("-1");
        assertThatThrownBy(() -> run.executor().downgrade(plan)).isInstanceOf(HistoryChangedException.class);
        assertThat(run.history().current()).containsExactly("bbbb");
    }

    @DatabaseTest
    void doesNotWaitLongForTheLocksOfOthers(TestDatabase database) throws SQLException {
        RunFixture run = RunFixture.of(
                database,
                script("aaaa", "", op -> op.createTable("t", column("id", bigint()))),
                script("bbbb", "aaaa", op -> op.addColumn("t", column("n", bigint()))));
        run.upgrade("aaaa");
        try (Connection other = database.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into t values (1)");
            RunFixture impatient = run.with(run.options().withLockTimeout(Duration.ofMillis(50)));
            assertThatThrownBy(() -> impatient.upgrade("heads"))
                    .isInstanceOf(
                            database.kind() == DatabaseKind.SQLITE
                                    ? LockTimeoutException.class
                                    : RevisionFailedException.class)
                    .hasMessageContaining("lock-timeout");
            other.rollback();
        }
    }

    /** SQLite's lock is that of a transaction, so that another run may begin until this one's first. */
    @DatabaseTest(only = DatabaseKind.SQLITE)
    void takesTheTablesOfARunThatWasQuickerForItsOwn(TestDatabase database) throws Exception {
        UpgradeProcess quicker = UpgradeProcess.start(database);
        quicker.awaitReady();
        List<String> applied = new ArrayList<>();
        DataSource overtaken = new Overtaken(database.dataSource(), () -> {
            quicker.go();
            return applied.addAll(quicker.applied());
        });
        RunReport report =
                RunFixture.of(database, overtaken, UpgradeProcess.REVISIONS).upgrade("heads");
        assertThat(applied).containsExactly("aaaa", "bbbb", "cccc");
        assertThat(report.steps()).isEmpty();
        assertAppliedOnce(database);
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void waitsForAnotherRunAlsoBeforeItsFirstTransaction(TestDatabase database) throws Exception {
        ScheduledExecutorService other = Executors.newSingleThreadScheduledExecutor();
        RunFixture run = RunFixture.of(database, UpgradeProcess.REVISIONS);
        RunFixture hasty = run.with(run.options().withDdlLockTimeout(Duration.ofMillis(1)));
        try (Connection writer = database.connect()) {
            RunListener listener = new RunListener() {
                @Override
                public void runStarted(List<PlannedStep> steps) {
                    execute(writer, "begin immediate");
                    other.schedule(() -> execute(writer, "rollback"), 200, TimeUnit.MILLISECONDS);
                }
            };
            assertThat(hasty.executor(listener).upgrade("heads").steps()).hasSize(3);
        } finally {
            other.shutdownNow();
        }
    }

    /** Another run is there first, after the history was read and before the tables are looked for. */
    private static final class Overtaken extends ProxyDataSource {

        private final Callable<?> other;
        private boolean isDone;

        Overtaken(DataSource delegate, Callable<?> other) {
            super(delegate);
            this.other = other;
        }

        @Override
        @Nullable
        Object call(Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
            if (!isDone && arguments != null && String.valueOf(arguments[0]).contains("sqlite_master")) {
                isDone = true;
                other.call();
            }
            return invoke(connection, method, arguments);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static MigrationLock lock(TestDatabase database, Connection connection) throws SQLException {
        return new MigrationLocks(database.dataSource(), Dialects.of(connection), HistoryTables.DEFAULT)
                .lockDatabase(connection, new LockWait(Duration.ZERO, (holder, waited) -> {}));
    }

    private static void assertAppliedOnce(TestDatabase database) {
        RunFixture run = RunFixture.of(database, UpgradeProcess.REVISIONS);
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED", "cccc APPLIED");
        assertThat(database.query("select id from t")).hasSize(1);
    }
}
