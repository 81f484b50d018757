package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.command.ExitCode.FOUND_SOMETHING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.migration.RevisionScript;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.RevisionLines;
import dev.revisor.testing.TestDatabase;
import java.util.List;

class GraphCommandTests {

    private static final String[] LINE = {"aaaa", "bbbb < aaaa", "cccc < bbbb"};
    private static final String[] FORK = {"aaaa", "bbbb1 < aaaa label left", "bbbb2 < aaaa label right"};
    private static final String[] CROSSING = {
        "a1", "a2 < a1", "a3 < a2", "b1", "b2 < b1 needs a2", "b3 < b2 needs a3 label b"
    };

    @AlembicCase(62)
    @DatabaseTest(only = DatabaseKind.H2)
    void showsRanges(TestDatabase database) {
        SmallApplication application = application(database, LINE);
        assertThat(history(application, "current:")).containsExactly("cccc (head)", "bbbb", "aaaa");
        application.run(DONE, "upgrade", "bbbb");
        assertThat(history(application, "aaaa:bbbb")).containsExactly("bbbb (current)", "aaaa");
        assertThat(history(application, ":bbbb")).containsExactly("bbbb (current)", "aaaa");
        assertThat(history(application, "bbbb:")).containsExactly("cccc (head)", "bbbb (current)");
        assertThat(history(application, "aaaa:+2")).containsExactly("cccc (head)", "bbbb (current)", "aaaa");
        assertThat(history(application, "-1:cccc")).containsExactly("cccc (head)", "bbbb (current)");
        assertThat(history(application, "-5:cccc")).hasSize(3);
        assertThat(history(application, "current:")).containsExactly("cccc (head)", "bbbb (current)");
        assertThat(history(application, "-1:current")).containsExactly("bbbb (current)", "aaaa");
        assertThat(application.run(FAILED, "history", "-r", "cccc:aaaa").notes)
                .singleElement()
                .asString()
                .contains("'cccc:aaaa'");
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void showsStrangersWhereTheyAre(TestDatabase database) {
        application(database, LINE).run(DONE, "upgrade");
        SmallApplication pruned = application(database, "bbbb", "bbbc < bbbb");
        assertThat(pruned.run(DONE, "history").results)
                .containsExactly("cccc (current, unknown)", "bbbc (head)", "bbbb", "aaaa (unknown)");
        assertThat(history(pruned, "current:")).containsExactly("bbbc (head)", "bbbb");
    }

    @AlembicCase(61)
    @DatabaseTest(only = DatabaseKind.H2)
    void isAtTheHeadsAlsoWhereOneBranchDependsOnTheOther(TestDatabase database) {
        SmallApplication application = application(database, CROSSING);
        assertThat(application.run(FOUND_SOMETHING, "current", "--check-heads").results)
                .isEmpty();
        assertThat(database.query("select table_name from information_schema.tables where table_schema = 'PUBLIC'"))
                .isEmpty();
        assertThat(application.run(DONE, "heads").results).containsExactly("b3 (b, head)");
        application.run(DONE, "upgrade", "a3");
        assertThat(application.run(FOUND_SOMETHING, "current", "--check-heads").results)
                .containsExactly("a3 (current)");
        application.run(DONE, "upgrade", "b@head");
        assertThat(application.run(DONE, "current", "--check-heads").results).containsExactly("b3 (b, head, current)");
        assertThat(application.run(DONE, "current").results).containsExactly("b3 (b, head, current)");
        application.run(DONE, "downgrade", "--yes", "b@-1");
        assertThat(application.run(FOUND_SOMETHING, "current", "--check-heads").results)
                .containsExactly("b2 (current)", "a3 (current)");
    }

    @AlembicCase({33, 41, 53})
    @DatabaseTest(only = DatabaseKind.H2)
    void namesTheWayOutOfEachFault(TestDatabase database) {
        SmallApplication application = application(database, FORK);
        assertTold(application, "'bbbb1', 'bbbb2'", "upgrade", "head");
        assertTold(application, "'x' is not known", "upgrade", "x@head");
        assertTold(application, "not in branch 'left'", "upgrade", "left@bbbb2");
        application.run(DONE, "upgrade", "aaaa");
        assertTold(application, "'BRANCH@+1'", "upgrade", "+1");
        assertTold(application, "db downgrade -1", "upgrade", "-1");
        assertTold(application, "db downgrade base", "upgrade", "base");
        assertTold(application, "db upgrade +1", "downgrade", "--yes", "+1");
        assertTold(application, "db upgrade bbbb1", "downgrade", "--yes", "bbbb1");
        assertTold(application, "overlap", "stamp", "aaaa", "bbbb1");
        application.run(DONE, "upgrade", "left@+1");
        assertThat(application.run(DONE, "stamp", "right@head").results).containsExactly("stamped bbbb2");
        assertTold(application, "'BRANCH@-1'", "downgrade", "--yes", "-1");
        assertThat(application.run(DONE, "show", "left@current").results).contains("Revision:  bbbb1 (left, head)");
    }

    private static void assertTold(SmallApplication application, String part, String... words) {
        assertThat(application.run(FAILED, words).notes).anyMatch(note -> note.contains(part));
    }

    private static List<String> history(SmallApplication application, String range) {
        return application.run(DONE, "history", "-r", range).results;
    }

    private static SmallApplication application(TestDatabase database, String... lines) {
        SmallApplication application = new SmallApplication(database.dataSource(), null);
        RevisionLines.nodes(lines)
                .forEach(node -> application.revision(new RevisionScript(node, node.id(), List::of, List::of)));
        return application;
    }
}
