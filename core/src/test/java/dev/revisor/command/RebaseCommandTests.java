package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.command.ExitCode.WRONG_USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Columns;
import dev.revisor.schema.Table;
import dev.revisor.schema.Types;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class RebaseCommandTests {

    @TempDir
    private Path module;

    @DatabaseTest
    void movesAnAppliedBranchOntoTheOther(TestDatabase database) throws IOException {
        SourceApplication application = forked(database);
        Path moved = application.table("cccc3", "revises = /* mine */ {\"aaaa1\"}", "12:00:00");
        application.table("dddd4", "revises = \"cccc3\"", "13:00:00");
        application.want(table("cccc3"), table("dddd4"));
        application.run(DONE, "upgrade", "dddd4");
        String before = Files.readString(moved);
        assertThat(refused(application, WRONG_USAGE, "rebase")).contains("'db rebase' wants", "--yes");
        RecordedConsole console = application.run(DONE, "rebase", "--yes");
        assertThat(console.results)
                .first()
                .asString()
                .startsWith("Revision 'cccc3' and 1 above it: aaaa1 -> bbbb2, in ");
        assertThat(console.results).last().asString().isEqualTo("Apply it again: ./db upgrade");
        assertThat(moved).hasContent(before.replace("{\"aaaa1\"}", "\"bbbb2\""));
        assertThat(application.run(DONE, "current").results)
                .singleElement()
                .asString()
                .startsWith("aaaa1");
        application.run(DONE, "upgrade");
        application.run(DONE, "check");
        assertThat(application.run(DONE, "rebase").notes).containsExactly("Nothing to rebase: there are no two heads");
        application.run(DONE, "downgrade", "base", "--yes");
    }

    @DatabaseTest
    void keepsTheOtherBranchApplied(TestDatabase database) {
        SourceApplication application = forked(database);
        application.sql("cccc3", "aaaa1", "create table t_cccc3 (id int)", "drop table t_cccc3");
        application.run(DONE, "upgrade");
        application.run(DONE, "rebase", "cccc3", "--yes");
        assertThat(application.text("cccc3.sql")).contains("-- revises: bbbb2\n");
        assertThat(application.run(DONE, "current").results)
                .singleElement()
                .asString()
                .startsWith("bbbb2 (current)");
        assertThat(application.run(DONE, "upgrade").results)
                .singleElement()
                .asString()
                .startsWith("bbbb2 -> cccc3");
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void namesWhatDoesNotCommuteAndChangesNothing(TestDatabase database) {
        SourceApplication application = forked(database);
        String add = "op.addColumn(\"t_aaaa1\", column(\"%s\", integer()));";
        application.java("cccc3", "revises = \"aaaa1\"", "12:00:00", add.formatted("x"), "");
        application.java("dddd4", "revises = \"bbbb2\"", "12:30:00", add.formatted("x"), "");
        application.run(DONE, "upgrade", "cccc3");
        assertThat(refused(application, FAILED, "rebase", "--yes"))
                .contains("column 't_aaaa1.x' (revisions 'cccc3' and 'dddd4')", "'db merge'");
        assertThat(application.run(DONE, "current").results)
                .singleElement()
                .asString()
                .startsWith("cccc3");
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void asksAndShowsWhatItWouldDo(TestDatabase database) {
        SourceApplication application = forked(database);
        application.table("cccc3", "revises = \"aaaa1\"", "12:00:00");
        application.run(DONE, "upgrade", "cccc3");
        application.attended(false);
        assertThat(application.run(FAILED, "rebase").notes).last().isEqualTo("Undo 1 revision?");
        assertThat(application.run(DONE, "rebase", "--dry-run").results).contains("undo cccc3");
        assertThat(application.text("Mcccc3.java")).contains("revises = \"aaaa1\"");
        application.attended(true).run(DONE, "rebase");
        assertThat(application.run(DONE, "heads").results)
                .singleElement()
                .asString()
                .startsWith("cccc3");
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void refusesWhatCanNotBeUndoneOrRewritten(TestDatabase database) {
        SourceApplication application = forked(database);
        String create = "op.createTable(\"t_cccc3\", column(\"id\", integer()));";
        application.java("cccc3", "revises = \"aaaa1\"", "12:00:00", create, "op.irreversible(\"never\");");
        application.run(DONE, "upgrade", "cccc3");
        assertThat(refused(application, FAILED, "rebase", "--yes")).contains("never");
        assertThat(refused(application, FAILED, "rebase", "nosuch")).contains("'nosuch'");
        assertThat(refused(application, FAILED, "rebase", "cccc3", "--onto", "aaaa1"))
                .contains("'--onto aaaa1'");
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void refusesWithoutTheFile(TestDatabase database) {
        SmallApplication compiled = new SmallApplication(database.dataSource(), module)
                .revision("aaaa1")
                .revision("bbbb2", "aaaa1")
                .revision("cccc3", "aaaa1");
        assertThat(compiled.run(FAILED, "rebase").notes)
                .singleElement()
                .asString()
                .contains("was begun later");
        assertThat(compiled.run(FAILED, "rebase", "cccc3").notes)
                .singleElement()
                .asString()
                .contains("The source file of revision 'cccc3' is not known");
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void putsAFileBackThatDidNotGetTheParent(TestDatabase database) throws IOException {
        SourceApplication application = forked(database);
        Path file = application.table("cccc3", "revises = \"aaaa1\"", "12:00:00");
        String decoy = "String ID = \"cccc3\"; @interface Other { @interface Revision { String id();"
                + " String revises() default \"\"; } } @Other.Revision(id = \"cccc3\") class Decoy {}";
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("id = \"cccc3\"", "id = Mcccc3.ID")
                        .replace("Migration {", "Migration { static final " + decoy));
        assertThat(refused(application, FAILED, "rebase", "cccc3")).contains("was put back as it was");
    }

    private static String refused(SourceApplication application, ExitCode code, String... words) {
        String before = application.text("Mcccc3.java");
        RecordedConsole console = application.run(code, words);
        application.run(DONE, "heads");
        assertThat(application.text("Mcccc3.java")).isEqualTo(before);
        return String.join("\n", console.notes);
    }

    private SourceApplication forked(TestDatabase database) {
        SourceApplication application = new SourceApplication(database.dataSource(), module);
        application.table("aaaa1", "", "10:00:00");
        application.table("bbbb2", "revises = \"aaaa1\"", "11:00:00");
        return application.want(table("aaaa1"), table("bbbb2"));
    }

    private static Table table(String id) {
        return Table.of("t_" + id, Columns.column("id", Types.integer()));
    }
}
