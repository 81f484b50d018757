package dev.revisor.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Dialects;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import dev.revisor.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationLocksTests {

    private static final Duration SHORT = Duration.ofMillis(50);

    @DatabaseTest(only = {DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void namesTheHolderWhenTheTimeIsOver(TestDatabase database) throws SQLException {
        try (Connection first = database.connect();
                Connection second = database.connect()) {
            MigrationLocks locks = locks(database, first);
            List<String> waiting = new ArrayList<>();
            try (MigrationLock held = locks.lockDatabase(first, wait(SHORT))) {
                LockWait patience = new LockWait(SHORT, (holder, waited) -> waiting.add(String.valueOf(holder)));
                assertThatThrownBy(() -> locks.lockDatabase(second, patience))
                        .isInstanceOfSatisfying(
                                LockTimeoutException.class,
                                failure -> assertThat(failure.holder())
                                        .hasValueSatisfying(
                                                holder -> assertThat(holder).contains(sessionOf(first))))
                        .hasMessageContaining("'revisor.lock-timeout'");
            }
            assertThat(waiting).singleElement().asString().contains(sessionOf(first));
            locks.lockDatabase(second, wait(SHORT)).close();
        }
    }

    @DatabaseTest(only = {DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void keepsHistoriesOfOneServerApart(TestDatabase database) throws SQLException {
        try (TestDatabase other = TestDatabases.open(database.kind());
                Connection first = database.connect();
                Connection second = other.connect();
                Connection third = database.connect();
                MigrationLock held = locks(database, first).lockDatabase(first, wait(SHORT));
                MigrationLock elsewhere = locks(other, second).lockDatabase(second, wait(SHORT))) {
            MigrationLocks prefixed =
                    new MigrationLocks(database.dataSource(), Dialects.of(third), HistoryTables.of("other_", null));
            prefixed.lockDatabase(third, wait(SHORT)).close();
            assertThat(held).isNotSameAs(elsewhere);
        }
    }

    @DatabaseTest(only = {DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void isGoneWithItsConnection(TestDatabase database) throws SQLException {
        try (Connection second = database.connect()) {
            Connection first = database.connect();
            MigrationLocks locks = locks(database, first);
            locks.lockDatabase(first, wait(SHORT));
            first.close();
            locks.lockDatabase(second, wait(Duration.ofSeconds(30))).close();
        }
    }

    @Test
    void survivesTheSchemaChangesOfItsRunOnH2() throws SQLException {
        try (TestDatabase database = TestDatabases.openForProcesses(DatabaseKind.H2);
                Connection first = database.connect();
                Connection second = database.connect()) {
            MigrationLocks locks = locks(database, first);
            try (MigrationLock held = locks.lockDatabase(first, wait(SHORT))) {
                database.execute("create table t (id int)", "alter table t add n int", "drop table t");
                assertThatThrownBy(() -> locks.lockDatabase(second, wait(SHORT)))
                        .isInstanceOf(LockTimeoutException.class);
                assertThat(held).isNotNull();
            }
            locks.lockDatabase(second, wait(SHORT)).close();
        }
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void isTakenByEachTransaction(TestDatabase database) throws SQLException {
        try (Connection first = database.connect();
                Connection second = database.connect()) {
            Dialect dialect = Dialects.of(first);
            new HistoryTable(dialect, HistoryTables.DEFAULT).createIfMissing(first);
            MigrationLock lock = locks(database, first).lockDatabase(first, wait(SHORT));
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            lock.enterTransaction(first);
            assertThatThrownBy(() -> lock.enterTransaction(second)).isInstanceOf(LockTimeoutException.class);
            first.commit();
            second.rollback();
            lock.enterTransaction(second);
        }
    }

    @Test
    void keepsThreadsOfThisProcessApart() throws SQLException {
        try (TestDatabase database = TestDatabases.open(DatabaseKind.H2);
                Connection connection = database.connect()) {
            MigrationLocks locks = locks(database, connection);
            try (MigrationLock held = locks.lockProcess(database.url(), wait(SHORT))) {
                assertThatThrownBy(() -> locks.lockProcess(database.url(), wait(SHORT)))
                        .isInstanceOf(LockTimeoutException.class)
                        .hasMessageContaining(Thread.currentThread().getName());
                locks.lockProcess(database.url() + "2", wait(SHORT)).close();
                assertThat(held).isNotNull();
            }
            locks.lockProcess(database.url(), wait(SHORT)).close();
        }
    }

    @Test
    void shortensNamesThatMysqlWouldRefuse() {
        assertThat(new LockName("shop.revisor_history").text()).isEqualTo("revisor:shop.revisor_history");
        assertThat(new LockName("s".repeat(64) + ".revisor_history").text()).hasSizeLessThanOrEqualTo(64);
        assertThat(new LockName("s".repeat(64) + ".a").text()).isNotEqualTo(new LockName("s".repeat(64) + ".b").text());
    }

    private static MigrationLocks locks(TestDatabase database, Connection connection) throws SQLException {
        return new MigrationLocks(database.dataSource(), Dialects.of(connection), HistoryTables.DEFAULT);
    }

    private static LockWait wait(Duration timeout) {
        return new LockWait(timeout, (holder, waited) -> {});
    }

    private static String sessionOf(Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                                ? "select pg_backend_pid()"
                                : "select connection_id()")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
