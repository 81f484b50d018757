package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.history.HistoryRow;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.MultipleHeadsException;
import dev.revisor.revision.RevisionNode;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.RevisionLines;
import dev.revisor.testing.TestDatabase;
import java.util.List;

/** The rows of a database and the files of an application are two views that may differ: what holds in each case. */
class HistoryRulesTests {

    private static final RunOptions START = RunOptions.DEFAULTS.withTolerateAhead(true);

    @DatabaseTest
    void isAheadOfAnOldInstance(TestDatabase database) {
        run(database, "a", "b < a").upgrade("heads");
        RunFixture old = run(database, "a");
        assertThat(old.reader().status().state()).isEqualTo(MigrationState.AHEAD);
        assertThat(old.with(START).upgrade("heads").steps()).isEmpty();
        assertThatExceptionOfType(UnknownAppliedRevisionException.class)
                .isThrownBy(() -> old.upgrade("heads"))
                .withMessageContaining("'b'")
                .satisfies(fault -> assertThat(fault.state()).isEqualTo(MigrationState.AHEAD));
        assertThat(old.tables()).containsExactly("t_a", "t_b");
    }

    @DatabaseTest
    void divergesWhereSomethingIsPendingBesides(TestDatabase database) {
        run(database, "a", "b < a").upgrade("heads");
        RunFixture other = run(database, "a", "c < a");
        assertThat(other.reader().status().state()).isEqualTo(MigrationState.DIVERGED);
        assertThatExceptionOfType(UnknownAppliedRevisionException.class)
                .isThrownBy(() -> other.with(START).upgrade("heads"))
                .withMessageContaining("'b'")
                .satisfies(fault -> assertThat(fault.state()).isEqualTo(MigrationState.DIVERGED));
        assertThat(other.tables()).containsExactly("t_a", "t_b");
        assertThat(ids(other.downgrade("a"))).containsExactly("b");
        assertThat(ids(other.upgrade("heads"))).containsExactly("c");
        assertThat(other.tables()).containsExactly("t_a", "t_c");
    }

    @DatabaseTest
    void doesNotMindWhatIsPruned(TestDatabase database) {
        run(database, "x", "y < x", "c < y").upgrade("heads");
        RunFixture pruned = run(database, "c", "d < c");
        assertThat(pruned.reader().status().state()).isEqualTo(MigrationState.PENDING);
        assertThat(pruned.reader().status().pruned()).extracting(HistoryRow::id).containsExactly("x", "y");
        assertThat(pruned.reader().status().unknown()).isEmpty();
        assertThat(ids(pruned.with(START).upgrade("heads"))).containsExactly("d");
        assertThat(pruned.reader().status().state()).isEqualTo(MigrationState.UP_TO_DATE);
        assertThat(ids(pruned.downgrade("base"))).containsExactly("d", "c", "y", "x");
        assertThat(pruned.tables()).isEmpty();
    }

    @DatabaseTest
    void stopsAtWhatIsOutOfOrder(TestDatabase database) {
        run(database, "a", "c < a").upgrade("heads");
        RunFixture late = run(database, "a", "b < a", "c < b", "d < c");
        assertThat(late.reader().status().outOfOrder())
                .extracting(RevisionNode::id)
                .containsExactly("b");
        assertThatExceptionOfType(OutOfOrderRevisionException.class)
                .isThrownBy(() -> late.with(START).upgrade("heads"))
                .withMessageContaining("'b'")
                .withMessageContaining("--out-of-order")
                .withMessageContaining("db stamp");
        assertThat(late.states()).containsExactly("a APPLIED", "c APPLIED");
        assertThat(ids(late.with(RunOptions.DEFAULTS.withOutOfOrder(true)).upgrade("heads")))
                .containsExactly("b", "d");
        assertThat(late.reader().status().state()).isEqualTo(MigrationState.UP_TO_DATE);
        assertThat(late.tables()).containsExactly("t_a", "t_b", "t_c", "t_d");
    }

    @DatabaseTest
    void followsWhatWasMovedOntoAnotherBranch(TestDatabase database) {
        run(database, "a", "c < a").upgrade("heads");
        RunFixture moved = run(database, "a", "b < a", "c < b");
        assertThat(ids(moved.with(RunOptions.DEFAULTS.withOutOfOrder(true)).upgrade("heads")))
                .containsExactly("b");
        assertThat(current(moved)).isEqualTo("c");
        assertThat(ids(moved.downgrade("-1"))).containsExactly("c");
    }

    @DatabaseTest
    void followsWhatWasMovedWhereNothingIsMissing(TestDatabase database) {
        run(database, "a", "b < a", "c < a").upgrade("heads");
        RunFixture moved = run(database, "a", "b < a", "c < b");
        assertThat(current(moved)).isEqualTo("b c");
        assertThat(ids(moved.with(START).upgrade("heads"))).isEmpty();
        assertThat(current(moved)).isEqualTo("b c");
        assertThat(ids(moved.upgrade("heads"))).isEmpty();
        assertThat(current(moved)).isEqualTo("c");
        assertThat(ids(moved.downgrade("-1"))).containsExactly("c");
    }

    @DatabaseTest
    void leavesWhatWasMovedOntoSomethingMissing(TestDatabase database) {
        run(database, "a", "c < a").upgrade("heads");
        RunFixture moved = run(database, "a", "b < a", "c < b", "x");
        assertThat(ids(moved.upgrade("x"))).containsExactly("x");
        assertThat(moved.row("c").revises()).containsExactly("a");
    }

    @DatabaseTest
    void leavesWhatWasMovedWhereARowWithoutAFileLiesBelow(TestDatabase database) {
        run(database, "a", "b < a", "c < b").upgrade("heads");
        RunFixture squashed = run(database, "a", "c < a", "d < c");
        assertThat(ids(squashed.upgrade("heads"))).containsExactly("d");
        assertThat(squashed.row("c").revises()).containsExactly("b");
        assertThat(squashed.reader().status().state()).isEqualTo(MigrationState.UP_TO_DATE);
    }

    @DatabaseTest
    void isInOrderAfterAStamp(TestDatabase database) {
        run(database, "a", "c < a").upgrade("heads");
        RunFixture late = run(database, "a", "b < a", "c < b", "d < c");
        late.executor().stamp(List.of("c"), false);
        assertThat(late.states()).containsExactlyInAnyOrder("a APPLIED", "c APPLIED", "b STAMPED");
        assertThat(current(late)).isEqualTo("c");
        assertThat(ids(late.upgrade("heads"))).containsExactly("d");
    }

    @AlembicCase({48, 61})
    @DatabaseTest
    void isAtTheEndsOfItsBranches(TestDatabase database) {
        RunFixture run = run(database, "a", "b1 < a label left", "b2 < a label right", "m < b1 b2", "x", "y needs x");
        assertThat(run.history().current()).isEmpty();
        assertThat(run.allTables()).isEmpty();
        assertThat(at(run, "a", "a")).isEqualTo("a");
        assertThat(at(run, "left@+1", "b1")).isEqualTo("b1");
        assertThat(at(run, "right@+1", "b2")).isEqualTo("b1 b2");
        assertThat(at(run, "m", "m")).isEqualTo("m");
        assertThat(at(run, "heads", "x y")).isEqualTo("m y");
        assertThat(run.reader().status().state()).isEqualTo(MigrationState.UP_TO_DATE);
        assertThat(run.reader().status().heads()).containsExactly("m", "y");
        assertThat(ids(run.downgrade("right@a"))).containsExactly("m", "b2");
        assertThat(current(run)).isEqualTo("b1 y");
        assertThat(ids(run.downgrade("y@base"))).containsExactly("y");
        assertThat(current(run)).isEqualTo("b1 x");
    }

    @DatabaseTest
    void appliesSeveralHeads(TestDatabase database) {
        RunFixture run = run(database, "a", "b1 < a", "b2 < a");
        assertThatExceptionOfType(MultipleHeadsException.class)
                .isThrownBy(() -> run.upgrade("head"))
                .withMessageContaining("'b1', 'b2'")
                .withMessageContaining("'heads'")
                .withMessageContaining("@head'");
        assertThatExceptionOfType(MultipleHeadsException.class)
                .isThrownBy(() -> run.with(START.withSingleHead(true)).upgrade("heads"));
        assertThat(run.allTables()).isEmpty();
        assertThat(ids(run.with(START).upgrade("heads"))).containsExactly("a", "b1", "b2");
    }

    @DatabaseTest
    void tellsANewRevisionOfAnOldBranchFromOneOutOfOrder(TestDatabase database) {
        run(database, "a", "b < a", "c < b").upgrade("heads");
        RunFixture branched = run(database, "a", "b < a", "c < b", "z < a");
        assertThat(branched.reader().status().outOfOrder()).isEmpty();
        assertThat(ids(branched.upgrade("heads"))).containsExactly("z");
        assertThat(current(branched)).isEqualTo("c z");
    }

    @AlembicCase({53, 55, 58, 60})
    @DatabaseTest
    void stampsBranches(TestDatabase database) {
        RunFixture run = run(database, "a", "b1 < a label left", "c1 < b1", "b2 < a label right", "c2 < b2");
        run.executor().stamp(List.of("left@head", "b2"), false);
        assertThat(current(run)).isEqualTo("b2 c1");
        run.executor().stamp(List.of("right@head"), false);
        assertThat(current(run)).isEqualTo("c1 c2");
        assertThat(run.executor().stamp(List.of("heads"), false)).isEqualTo(new StampReport(List.of(), List.of()));
        run.executor().stamp(List.of("left@base"), false);
        assertThat(current(run)).isEqualTo("c2");
        assertThat(run.states()).containsExactlyInAnyOrder("a STAMPED", "b2 STAMPED", "c2 STAMPED");
        run(database, "other").executor().stamp(List.of("heads"), true);
        assertThat(run.states()).containsExactly("other STAMPED");
        assertThat(run.tables()).isEmpty();
    }

    private static String at(RunFixture run, String target, String applied) {
        assertThat(ids(run.upgrade(target))).containsExactly(applied.split(" "));
        return current(run);
    }

    private static String current(RunFixture run) {
        return String.join(" ", run.history().current().stream().sorted().toList());
    }

    private static List<String> ids(RunReport report) {
        return report.steps().stream().map(step -> step.revision().id()).toList();
    }

    private static RunFixture run(TestDatabase database, String... lines) {
        return RunFixture.of(
                database,
                RevisionLines.nodes(lines).stream()
                        .map(HistoryRulesTests::table)
                        .toArray(RevisionScript[]::new));
    }

    private static RevisionScript table(RevisionNode node) {
        String table = "t_" + node.id();
        return script(node, op -> op.createTable(table, column("id", bigint())), op -> op.dropTable(table));
    }
}
