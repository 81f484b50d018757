package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.migration.RevisionScript;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import dev.revisor.testing.TestDatabases;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

class KilledProcessTests {

    private static final RevisionScript[] REVISIONS = {
        script("aaaa", "", op -> op.createTable("one", column("id", bigint())), op -> op.dropTable("one")),
        script("bbbb", "aaaa", op -> {
            op.createTable("two", column("id", bigint()));
            op.execute("insert into one values (1)");
            op.run("stop", connection -> {
                if (Boolean.getBoolean("revisor.test.killed")) {
                    Runtime.getRuntime().halt(7);
                }
            });
            op.createTable("three", column("id", bigint()));
        })
    };

    @DatabaseTest(only = {DatabaseKind.POSTGRESQL, DatabaseKind.SQLITE})
    void leavesNothingWhereTheDatabaseRollsBack(TestDatabase database) throws Exception {
        assertThat(runAndDie(database)).isEqualTo(7);
        RunFixture run = RunFixture.of(database, REVISIONS);
        assertThat(run.tables()).containsExactly("one");
        run.upgrade("heads");
        assertFinished(run);
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void leavesAnAccountWhereTheDatabaseCommits(TestDatabase database) throws Exception {
        assertThat(runAndDie(database)).isEqualTo(7);
        RunFixture run = RunFixture.of(database, REVISIONS);
        assertThatThrownBy(() -> run.upgrade("heads"))
                .isInstanceOf(UnfinishedRevisionException.class)
                .hasMessageContainingAll("'bbbb'", "1 of its 4 statements ran", "'db resume --from 2'");
        run.executor().resume(ResumePoint.AT_FAILURE);
        assertFinished(run);
    }

    /** The process with the file is another one; had that been killed, H2 would forget its last half second. */
    @Test
    void leavesAnAccountInAFileOfH2() throws Exception {
        try (TestDatabase database = TestDatabases.openForProcesses(DatabaseKind.H2);
                Connection opened = database.connect()) {
            leavesAnAccountWhereTheDatabaseCommits(database);
            assertThat(opened.isClosed()).isFalse();
        }
    }

    private static void assertFinished(RunFixture run) {
        assertThat(run.tables()).containsExactly("one", "three", "two");
        assertThat(run.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED");
        assertThat(run.database().query("select id from one")).hasSize(1);
    }

    private static int runAndDie(TestDatabase database) throws Exception {
        return ChildProcess.start(KilledProcessTests.class, database, "-Drevisor.test.killed=true")
                .waitFor();
    }

    public static void main(String[] arguments) {
        RunFixture.of(ChildProcess.database(arguments), REVISIONS).upgrade("heads");
    }
}
