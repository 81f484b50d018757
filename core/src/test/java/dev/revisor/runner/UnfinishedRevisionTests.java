package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revisor.error.MigrationException;
import dev.revisor.history.JournalRow;
import dev.revisor.history.JournalState;
import dev.revisor.migration.Operations;
import dev.revisor.migration.RevisionScript;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class UnfinishedRevisionTests {

    private static final RevisionScript FIRST =
            script("aaaa", "", op -> op.createTable("log", column("id", bigint())), op -> op.dropTable("log"));

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void leavesAnAccountWhenAStatementFails(TestDatabase database) {
        RunFixture run = RunFixture.of(database, FIRST, fourSteps("missing"), script("cccc", "bbbb", op -> {}));
        RevisionFailedException failure =
                catchThrowableOfType(RevisionFailedException.class, () -> run.upgrade("heads"));
        assertThat(failure)
                .hasMessageContainingAll("'bbbb'", "statement 4", "missing", "'db resume --from 3'", "--skip");
        assertThat(states(failure.account()))
                .containsExactly(
                        JournalState.DONE,
                        JournalState.DONE,
                        JournalState.PENDING,
                        JournalState.FAILED,
                        JournalState.PENDING);
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb RUNNING");
        assertThat(run.reader().status().state()).isEqualTo(MigrationState.UNFINISHED);
        assertThat(database.query("select id from log")).isEmpty();
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void runsNothingUntilItIsResumed(TestDatabase database) {
        RunFixture run = RunFixture.of(database, FIRST, fourSteps("missing"));
        assertThatThrownBy(() -> run.upgrade("heads")).isInstanceOf(RevisionFailedException.class);
        assertThatThrownBy(() -> run.upgrade("heads"))
                .isInstanceOfSatisfying(UnfinishedRevisionException.class, failure -> {
                    assertThat(failure.row().id()).isEqualTo("bbbb");
                    assertThat(failure.statements()).hasSize(5);
                })
                .hasMessageContainingAll("'bbbb'", "2 of its 5 statements ran", "statement 4", "failed");
        assertThatThrownBy(() -> run.reader().planUpgrade("heads", run.options()))
                .isInstanceOf(UnfinishedRevisionException.class);
        assertThatThrownBy(() -> run.downgrade("base")).isInstanceOf(UnfinishedRevisionException.class);
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void goesOnWhenTheCauseIsRemoved(TestDatabase database) {
        RunFixture run = RunFixture.of(database, FIRST, fourSteps("missing"), script("cccc", "bbbb", op -> {}));
        assertThatThrownBy(() -> run.upgrade("heads")).isInstanceOf(RevisionFailedException.class);
        database.execute("create table missing (id bigint)");
        RunReport report = run.executor().resume(ResumePoint.AT_FAILURE);
        assertThat(report.steps()).extracting(step -> step.revision().id()).containsExactly("bbbb");
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED");
        assertThat(run.tables()).containsExactly("log", "missing", "one", "three", "two");
        assertThat(database.query("select id from log")).hasSize(1);
        run.upgrade("heads");
        run.downgrade("-2");
        assertThat(run.tables()).containsExactly("log", "missing");
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void goesOnWithoutWhatFailed(TestDatabase database) {
        RunFixture run = RunFixture.of(database, FIRST, fourSteps("missing"));
        assertThatThrownBy(() -> run.upgrade("heads")).isInstanceOf(RevisionFailedException.class);
        run.executor().resume(ResumePoint.AFTER_FAILURE);
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED");
        assertThat(run.tables()).containsExactly("log", "one", "three", "two");
        assertThat(database.query("select id from log")).hasSize(1);
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void goesOnWhereItIsTold(TestDatabase database) {
        RunFixture run = RunFixture.of(database, FIRST, fourSteps("missing"));
        assertThatThrownBy(() -> run.upgrade("heads")).isInstanceOf(RevisionFailedException.class);
        assertThatThrownBy(() -> run.executor().resume(ResumePoint.from(6)))
                .isInstanceOf(InvalidResumePointException.class)
                .hasMessageContaining("1 to 5");
        run.executor().resume(ResumePoint.from(5));
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED");
        assertThat(run.tables()).containsExactly("log", "one", "three", "two");
        assertThat(database.query("select id from log")).isEmpty();
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void takesARevisionThatWasCorrectedBehindWhatRan(TestDatabase database) {
        assertThatThrownBy(() ->
                        RunFixture.of(database, FIRST, fourSteps("missing")).upgrade("heads"))
                .isInstanceOf(RevisionFailedException.class);
        RunFixture corrected = RunFixture.of(database, FIRST, fourSteps("log"));
        corrected.executor().resume(ResumePoint.AT_FAILURE);
        assertThat(corrected.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED");
        assertThat(corrected.reader().changed()).isEmpty();
        assertThat(database.query("select id from log")).hasSize(2);
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void refusesARevisionThatWasChangedInWhatRan(TestDatabase database) {
        assertThatThrownBy(() ->
                        RunFixture.of(database, FIRST, fourSteps("missing")).upgrade("heads"))
                .isInstanceOf(RevisionFailedException.class);
        RunFixture other = RunFixture.of(
                database, FIRST, script("bbbb", "aaaa", op -> op.createTable("other", column("id", bigint()))));
        assertThatThrownBy(() -> other.executor().resume(ResumePoint.AT_FAILURE))
                .isInstanceOf(RevisionChangedException.class)
                .hasMessageContainingAll("'bbbb'", "statement 1");
        assertThat(other.states()).containsExactly("aaaa APPLIED", "bbbb RUNNING");
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void finishesARevisionThatTheApplicationLacks(TestDatabase database) {
        assertThatThrownBy(() ->
                        RunFixture.of(database, FIRST, fourSteps("missing")).upgrade("heads"))
                .isInstanceOf(RevisionFailedException.class);
        RunFixture other = RunFixture.of(database, FIRST);
        database.execute("create table missing (id bigint)");
        other.executor().resume(ResumePoint.AT_FAILURE);
        assertThat(other.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED");
        assertThat(other.tables()).contains("three");
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void resumesADowngrade(TestDatabase database) {
        RunFixture run = RunFixture.of(database, FIRST, fourSteps("log"));
        run.upgrade("heads");
        database.execute("drop table two");
        assertThatThrownBy(() -> run.downgrade("-1"))
                .isInstanceOf(RevisionFailedException.class)
                .hasMessageContaining("statement 2");
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb RUNNING");
        run.executor().resume(ResumePoint.AFTER_FAILURE);
        assertThat(run.states()).containsExactly("aaaa APPLIED");
        assertThat(run.tables()).containsExactly("log");
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void runsCodeAgainWhenResumed(TestDatabase database) {
        List<String> calls = new ArrayList<>();
        RevisionScript script = script("bbbb", "aaaa", op -> {
            op.createTable("one", column("id", bigint()));
            op.run("fill", connection -> {
                calls.add("fill");
                try (var statement = connection.createStatement()) {
                    statement.execute("insert into log values (1)");
                }
                if (calls.size() == 1) {
                    throw new IllegalStateException("not yet");
                }
            });
        });
        RunFixture run = RunFixture.of(database, FIRST, script);
        assertThatThrownBy(() -> run.upgrade("heads"))
                .isInstanceOf(RevisionFailedException.class)
                .hasMessageContainingAll("'fill'", "not yet");
        assertThat(database.query("select id from log")).isEmpty();
        run.executor().resume(ResumePoint.AT_FAILURE);
        assertThat(calls).hasSize(2);
        assertThat(database.query("select id from log")).hasSize(1);
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void ownsUpToNotKnowingWhatAStatementDidThatWasCutOff(TestDatabase database) {
        DyingDataSource dying = new DyingDataSource(database.dataSource(), "create table [`\"]?two[`\"]? .*");
        assertThatThrownBy(() ->
                        RunFixture.of(database, dying, FIRST, fourSteps("log")).upgrade("heads"))
                .isInstanceOf(RevisionFailedException.class);
        RunFixture run = RunFixture.of(database, FIRST, fourSteps("log"));
        assertThatThrownBy(() -> run.upgrade("heads"))
                .isInstanceOf(UnfinishedRevisionException.class)
                .hasMessageContainingAll("1 of its 5 statements ran", "statement 2", "may or may not");
        assertThatThrownBy(() -> run.executor().resume(ResumePoint.AT_FAILURE))
                .isInstanceOf(UnfinishedRevisionException.class);
        run.executor().resume(ResumePoint.from(2));
        assertThat(run.tables()).containsExactly("log", "one", "three", "two");
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED");
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void endsAsIfUninterruptedWhereverItIsCutOff(TestDatabase database) {
        boolean isDead = true;
        for (int calls = 0; isDead; calls++) {
            for (boolean isCarriedOut : new boolean[] {false, true}) {
                RunFixture.of(database, FIRST).upgrade("heads");
                DyingDataSource dying = new DyingDataSource(database.dataSource(), calls, isCarriedOut);
                cutOff(RunFixture.of(database, dying, FIRST, fourSteps("log")));
                isDead = dying.isDead();
                RunFixture run = RunFixture.of(database, FIRST, fourSteps("log"));
                finish(run);
                String when = "cut off at call " + calls + (isCarriedOut ? ", carried out" : "");
                assertThat(run.tables()).as(when).containsExactly("log", "one", "three", "two");
                assertThat(run.states()).as(when).containsExactly("aaaa APPLIED", "bbbb APPLIED");
                assertThat(database.query("select id from log")).as(when).hasSize(2);
                assertThat(run.reader().journal("bbbb")).as(when).isEmpty();
                run.downgrade("base");
            }
        }
    }

    @DatabaseTest
    void hasNothingToResumeWhereEverythingIsFinished(TestDatabase database) {
        RunFixture run = RunFixture.of(database, FIRST);
        run.upgrade("heads");
        assertThatThrownBy(() -> run.executor().resume(ResumePoint.AT_FAILURE))
                .isInstanceOf(NothingToResumeException.class);
    }

    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.MARIADB})
    void isSettledByAStamp(TestDatabase database) {
        RunFixture run = RunFixture.of(database, FIRST, fourSteps("missing"));
        assertThatThrownBy(() -> run.upgrade("heads")).isInstanceOf(RevisionFailedException.class);
        run.executor().stamp(List.of("heads"), false);
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb STAMPED");
        assertThat(run.reader().journal("bbbb")).isEmpty();
        assertThat(run.upgrade("heads").steps()).isEmpty();
    }

    @DatabaseTest(only = DatabaseKind.POSTGRESQL)
    void leavesAnAccountOfWhatRanOutsideOfATransaction(TestDatabase database) {
        RevisionScript script = script("bbbb", "aaaa", op -> {
            op.createTable("one", column("id", bigint()));
            op.outsideTransaction(out -> out.execute("create index concurrently ix on one (missing)"));
            op.createTable("two", column("id", bigint()));
        });
        RunFixture run = RunFixture.of(database, FIRST, script);
        assertThatThrownBy(() -> run.upgrade("heads"))
                .isInstanceOf(RevisionFailedException.class)
                .hasMessageContainingAll("statement 2", "--from 2");
        assertThat(run.tables()).containsExactly("log", "one");
        database.execute("alter table one add missing bigint");
        run.executor().resume(ResumePoint.AT_FAILURE);
        assertThat(run.tables()).containsExactly("log", "one", "two");
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED");
    }

    private static void cutOff(RunFixture run) {
        try {
            run.upgrade("heads");
        } catch (MigrationException expected) {
            assertThat(expected).hasMessageContaining("The connection is gone");
        }
    }

    /** Goes on as somebody would who looks whether the interrupted statement took effect. */
    private static void finish(RunFixture run) {
        if (run.reader().status().state() != MigrationState.UNFINISHED) {
            run.upgrade("heads");
            return;
        }
        Account account = new Account(run.reader().journal("bbbb"));
        boolean tookEffect = account.interrupted()
                .filter(row -> row.state() == JournalState.RUNNING)
                .map(row -> row.statement().replaceAll("(?s)create table [`\"]?(\\w+).*", "$1"))
                .filter(table -> run.tables().stream().anyMatch(table::equalsIgnoreCase))
                .isPresent();
        if (tookEffect) {
            run.executor().resume(ResumePoint.AFTER_FAILURE);
        } else {
            run.executor()
                    .resume(account.next()
                            .map(row -> ResumePoint.from(row.position()))
                            .orElse(ResumePoint.AT_FAILURE));
        }
    }

    private static RevisionScript fourSteps(String table) {
        Consumer<Operations> up = op -> {
            op.createTable("one", column("id", bigint()));
            op.createTable("two", column("id", bigint()));
            op.execute("insert into log values (1)");
            op.execute("insert into " + table + " values (2)");
            op.createTable("three", column("id", bigint()));
        };
        return script("bbbb", "aaaa", up, op -> {
            op.dropTable("three");
            op.dropTable("two");
            op.dropTable("one");
        });
    }

    private static List<JournalState> states(List<JournalRow> rows) {
        return rows.stream().map(JournalRow::state).toList();
    }
}
