package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.history.Checksum;
import dev.revisor.history.History;
import dev.revisor.history.HistoryTables;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.MultipleHeadsException;
import dev.revisor.revision.RevisionNode;
import dev.revisor.revision.UnknownRevisionException;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

class StampTests {

    private static final RevisionScript A =
            script("aaaa", "", op -> op.createTable("t", column("id", bigint())), op -> op.dropTable("t"));
    private static final RevisionScript B = script("bbbb", "aaaa", op -> op.execute("select 1"));
    private static final RevisionScript C = script("cccc", "bbbb", op -> op.execute("select 2"));

    @DatabaseTest
    void writesATargetWithItsAncestors(TestDatabase database) {
        RunFixture run = RunFixture.of(database, A, B, C);
        StampReport report = run.executor().stamp(List.of("bbbb"), false);
        assertThat(report.added()).extracting(RevisionNode::id).containsExactly("aaaa", "bbbb");
        assertThat(run.states()).containsExactly("aaaa STAMPED", "bbbb STAMPED");
        assertThat(run.row("bbbb").checksum()).isEqualTo(Checksum.of(B));
        assertThat(run.tables()).isEmpty();
        run.upgrade("heads");
        assertThat(run.states()).containsExactly("aaaa STAMPED", "bbbb STAMPED", "cccc APPLIED");
    }

    @DatabaseTest
    void takesAwayWhatIsNotAnAncestor(TestDatabase database) {
        RunFixture.of(database, A, B, C, script("ffff", "cccc", op -> {})).upgrade("heads");
        RunFixture run = RunFixture.of(database, A, B, C);
        StampReport report = run.executor().stamp(List.of("aaaa"), false);
        assertThat(report.removed()).extracting(row -> row.id()).containsExactly("bbbb", "cccc", "ffff");
        assertThat(run.states()).containsExactly("aaaa APPLIED");
    }

    @DatabaseTest
    void writesEverythingAnewWhenPurging(TestDatabase database) {
        RunFixture run = RunFixture.of(database, A, B, C);
        run.upgrade("bbbb");
        run.executor().stamp(List.of("heads"), true);
        assertThat(run.states()).containsExactly("aaaa STAMPED", "bbbb STAMPED", "cccc STAMPED");
    }

    @DatabaseTest
    void emptiesTheHistoryAtBase(TestDatabase database) {
        RunFixture run = RunFixture.of(database, A, B);
        run.upgrade("heads");
        run.executor().stamp(List.of("base"), false);
        assertThat(run.states()).isEmpty();
        assertThat(run.tables()).containsExactly("t");
    }

    @DatabaseTest
    void settlesWhatAScriptLeftUnfinished(TestDatabase database) {
        RunFixture run = RunFixture.of(database, A, B);
        run.upgrade("aaaa");
        String history = run.context().dialect().quote(run.context().tables().history());
        database.execute("update " + history + " set state = 'RUNNING'");
        run.executor().stamp(List.of("heads"), false);
        assertThat(run.states()).containsExactly("aaaa STAMPED", "bbbb STAMPED");
    }

    @DatabaseTest
    void changesNothingForATargetThatIsUnknown(TestDatabase database) {
        RunFixture run = RunFixture.of(database, A);
        assertThatThrownBy(() -> run.executor().stamp(List.of("zzzz"), true))
                .isInstanceOf(UnknownRevisionException.class);
        assertThat(run.allTables()).isEmpty();
    }

    @DatabaseTest
    void wantsASingleHeadWhereTheApplicationDoes(TestDatabase database) {
        RunOptions options = RunOptions.DEFAULTS.withSingleHead(true);
        RunFixture run = RunFixture.of(database, A, B, script("dddd", "aaaa", op -> op.execute("select 3")))
                .with(options);
        assertThatThrownBy(() -> run.executor().stamp(List.of("bbbb"), false))
                .isInstanceOf(MultipleHeadsException.class)
                .hasMessageContaining("'bbbb', 'dddd'");
        assertThat(run.allTables()).isEmpty();
        ScriptSink sink = new ScriptSink(run.context().dialect(), HistoryTables.DEFAULT, options);
        assertThatThrownBy(() ->
                        sink.stamp(History.NONE, List.of("bbbb"), run.context().revisions()))
                .isInstanceOf(MultipleHeadsException.class);
        assertThat(RunFixture.of(database, A, B)
                        .with(options)
                        .executor()
                        .stamp(List.of("bbbb"), false)
                        .added())
                .hasSize(2);
    }

    @DatabaseTest
    void tellsWhatWasChangedSinceItWasApplied(TestDatabase database) {
        RunFixture.of(database, A, B).upgrade("heads");
        RunFixture run = RunFixture.of(database, A, script("bbbb", "aaaa", op -> op.execute("select 3")), C);
        assertThat(run.reader().changed()).extracting(RevisionNode::id).containsExactly("bbbb");
        List<String> events = new ArrayList<>();
        run.executor(new RecordingListener(events)).upgrade("heads");
        assertThat(events).startsWith("changed bbbb", "start cccc");
    }
}
