package dev.revisor.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Dialects;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.revision.RevisionNode;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class HistoryTableTests {

    private static final Instant INSTANT = Instant.parse("2026-10-25T01:30:00.123456Z");

    private Connection connection;
    private Dialect dialect;
    private HistoryTable table;

    @BeforeEach
    void connect(TestDatabase database) throws SQLException {
        connection = database.connect();
        dialect = Dialects.of(connection);
        table = new HistoryTable(dialect, HistoryTables.DEFAULT);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @DatabaseTest
    void createsNothingByReading(TestDatabase database) throws SQLException {
        assertThat(table.read(connection)).isEqualTo(History.NONE);
        assertThat(new JournalTable(dialect, HistoryTables.DEFAULT).read(connection, "a"))
                .isEmpty();
        assertThat(dialect.inspector()
                        .inspect(connection, InspectionScope.DEFAULT_SCHEMA)
                        .schema()
                        .tables())
                .isEmpty();
    }

    @DatabaseTest
    void namesTheRowThatSaysWhatNobodyKnows(TestDatabase database) throws SQLException {
        table.createIfMissing(connection);
        table.insert(connection, HistoryRow.of(RevisionNode.of("aaaa"), 1, RowState.APPLIED), null);
        database.execute("update " + dialect.quote(HistoryTables.DEFAULT.history()) + " set state = 'SQUASHED'");
        assertThatExceptionOfType(UnknownRowStateException.class)
                .isThrownBy(() -> table.read(connection))
                .withMessageContaining("'aaaa'")
                .withMessageContaining("'SQUASHED'");
    }

    @DatabaseTest
    void isEmptyInASchemaThatDoesNotExist(TestDatabase database) throws SQLException {
        HistoryTable elsewhere = new HistoryTable(dialect, HistoryTables.of("revisor_", "nowhere"));
        if (database.kind() != DatabaseKind.SQLITE) {
            assertThat(elsewhere.read(connection)).isEqualTo(History.NONE);
        }
    }

    @DatabaseTest
    void readsBackWhatItWrote(TestDatabase database) throws SQLException {
        table.createIfMissing(connection);
        table.createIfMissing(connection);
        HistoryRow row = new HistoryRow(
                "4f2a",
                List.of("a", "B.c"),
                List.of("d_e"),
                "it's \\ \"über\" 漢字",
                7,
                RowState.APPLIED,
                "1:abc",
                INSTANT,
                "shop@web-1",
                38L,
                "1.0");
        table.insert(connection, row, "drop table t;\n".repeat(10_000));
        assertThat(table.read(connection)).isEqualTo(new History(true, List.of(row)));
        assertThat(table.downgradeSql(connection, "4f2a")).contains("drop table t;\n".repeat(10_000));
    }

    @DatabaseTest
    void readsBackWhatIsNotKnown(TestDatabase database) throws SQLException {
        table.createIfMissing(connection);
        HistoryRow row =
                HistoryRow.of(RevisionNode.of("a"), 1, RowState.STAMPED).at(INSTANT);
        table.insert(connection, row, null);
        assertThat(table.read(connection).rows()).containsExactly(row);
        assertThat(table.downgradeSql(connection, "a")).isEmpty();
    }

    @DatabaseTest
    void tellsIdsApartByTheirBytes(TestDatabase database) throws SQLException {
        table.createIfMissing(connection);
        for (String id : List.of("abcd", "ABCD", "Abcd", "äbcd")) {
            table.insert(connection, HistoryRow.of(RevisionNode.of(id), 1, RowState.APPLIED), id);
        }
        table.updateState(connection, "Abcd", RowState.RUNNING);
        table.delete(connection, "ABCD");
        assertThat(table.read(connection).applied()).containsExactlyInAnyOrder("abcd", "äbcd");
        assertThat(table.downgradeSql(connection, "Abcd")).contains("Abcd");
        assertThat(table.downgradeSql(connection, "aBCD")).isEmpty();
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void tellsIdsApartWhereTheDatabaseIgnoresCase(TestDatabase database) throws SQLException {
        database.execute("set ignorecase true");
        tellsIdsApartByTheirBytes(database);
    }

    @DatabaseTest
    void refusesAnIdTwice(TestDatabase database) throws SQLException {
        table.createIfMissing(connection);
        HistoryRow row = HistoryRow.of(RevisionNode.of("a"), 1, RowState.APPLIED);
        table.insert(connection, row, null);
        assertThatThrownBy(() -> table.insert(connection, row, null)).isInstanceOf(SQLException.class);
    }

    @DatabaseTest
    void updatesTheOutcomeOfOneRow(TestDatabase database) throws SQLException {
        table.createIfMissing(connection);
        HistoryRow first =
                HistoryRow.of(RevisionNode.of("a"), 1, RowState.RUNNING).at(INSTANT);
        HistoryRow second =
                HistoryRow.of(RevisionNode.of("b", "a"), 2, RowState.RUNNING).at(INSTANT);
        table.insert(connection, first, null);
        table.insert(connection, second, null);
        HistoryRow done =
                second.in(RowState.APPLIED).withChecksum("1:x").by("me@here").tookMs(5L);
        table.update(connection, done, "undo");
        assertThat(table.read(connection).rows()).containsExactly(first, done);
        assertThat(table.downgradeSql(connection, "b")).contains("undo");
    }

    @DatabaseTest
    void keepsTheInstantWhateverTheTimeZone(TestDatabase database) throws SQLException {
        table.createIfMissing(connection);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            table.insert(
                    connection,
                    HistoryRow.of(RevisionNode.of("a"), 1, RowState.APPLIED).at(INSTANT),
                    null);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(table.read(connection).rows())
                    .extracting(HistoryRow::appliedAt)
                    .containsExactly(INSTANT);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @DatabaseTest
    void livesUnderAnotherName(TestDatabase database) throws SQLException {
        HistoryTables tables = HistoryTables.of("My own_", null);
        HistoryTable other = new HistoryTable(dialect, tables);
        other.createIfMissing(connection);
        other.insert(connection, HistoryRow.of(RevisionNode.of("a"), 1, RowState.APPLIED), null);
        assertThat(other.read(connection).applied()).containsExactly("a");
        assertThat(table.read(connection)).isEqualTo(History.NONE);
    }

    @DatabaseTest(except = DatabaseKind.SQLITE)
    void livesInAnotherSchema(TestDatabase database) throws SQLException {
        database.execute("create schema other_" + dialect.database().id());
        try {
            HistoryTable other = new HistoryTable(
                    dialect,
                    HistoryTables.of("revisor_", "other_" + dialect.database().id()));
            other.createIfMissing(connection);
            assertThat(other.read(connection).exists()).isTrue();
            assertThat(table.read(connection)).isEqualTo(History.NONE);
        } finally {
            database.execute("drop schema other_" + dialect.database().id()
                    + (database.kind() == DatabaseKind.MARIADB ? "" : " cascade"));
        }
    }

    @DatabaseTest
    void keepsTheJournalOfARevision(TestDatabase database) throws SQLException {
        JournalTable journal = new JournalTable(dialect, HistoryTables.DEFAULT);
        journal.createIfMissing(connection);
        JournalRow first = new JournalRow(
                "a", Direction.UPGRADE, 1, JournalKind.DDL, true, "create ü", JournalState.PENDING, null);
        JournalRow second =
                new JournalRow("a", Direction.UPGRADE, 2, JournalKind.CODE, false, "fill", JournalState.PENDING, null);
        journal.insert(connection, List.of(second, first));
        journal.update(connection, second.failed("no"));
        assertThat(journal.read(connection, "a")).containsExactly(first, second.failed("no"));
        assertThat(journal.read(connection, "A")).isEmpty();
        journal.delete(connection, "a");
        assertThat(journal.read(connection, "a")).isEmpty();
    }
}
