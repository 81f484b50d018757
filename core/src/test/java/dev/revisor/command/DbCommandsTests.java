package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.command.ExitCode.FOUND_SOMETHING;
import static dev.revisor.command.ExitCode.WRONG_USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Columns;
import dev.revisor.schema.Table;
import dev.revisor.schema.Types;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbCommandsTests {

    @TempDir
    private Path folder;

    @AlembicCase(67)
    @DatabaseTest
    void goesAllTheWay(TestDatabase database) throws IOException {
        SmallApplication application = new SmallApplication(database.dataSource(), folder)
                .revision("aaaa1")
                .revision("aaaa2", "aaaa1");
        assertThat(application.run(DONE, "upgrade").results)
                .hasSize(2)
                .first()
                .asString()
                .startsWith("base -> aaaa1");
        assertThat(application.run(DONE, "current").results).containsExactly("aaaa2 (head, current)");
        assertThat(application.run(DONE, "history").results).containsExactly("aaaa2 (head, current)", "aaaa1");
        assertThat(application.run(DONE, "heads").results).containsExactly("aaaa2 (head)");
        assertThat(application.run(DONE, "show", "aaaa1").results).contains("Revision:  aaaa1");
        assertThat(application.run(DONE, "check").results).containsExactly("Entities, revisions and database agree");
        application.want(Table.of("more", Columns.column("id", Types.bigint())));
        assertThat(application.run(FOUND_SOMETHING, "check").results).anyMatch(line -> line.contains("+ more"));
        RecordedConsole migrate = application.run(DONE, "migrate", "-m", "two words");
        assertThat(migrate.results).anyMatch(line -> line.startsWith("Wrote ") && line.endsWith("_TwoWords.java"));
        assertThat(files()).hasSize(1);
        assertThat(application.run(DONE, "downgrade", "--yes").results)
                .first()
                .asString()
                .startsWith("aaaa2 -> aaaa1");
        assertThat(application.run(FOUND_SOMETHING, "current", "--check-heads").results)
                .containsExactly("aaaa1 (current)");
        assertThat(application.run(DONE, "stamp", "base").results).containsExactly("removed aaaa1");
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void refusesWhatItDoesNotUnderstand(TestDatabase database) {
        SmallApplication application = new SmallApplication(database.dataSource(), folder)
                .revision("aaaa1")
                .revision("aaaa2", "aaaa1");
        assertTold(application.run(WRONG_USAGE, "nosuch"), "There is no command 'db nosuch'");
        assertTold(application.run(FAILED, "upgrade", "nosuch"), "'nosuch' is not known");
        assertTold(application.run(FAILED, "upgrade", "aaaa"), "'aaaa'", "'aaaa1'", "'aaaa2'");
        assertTold(application.run(FAILED, "revision", "--rev-id", "aaaa1"), "'aaaa1'");
        assertTold(application.run(FAILED, "migrate"), "run 'db upgrade' first");
        assertTold(application.run(WRONG_USAGE, "resume", "--from", "x"), "'--from'");
        assertTold(application.run(WRONG_USAGE, "migrate", "--rename", "a"), "'--rename a'");
        assertThat(database.query("select name from sqlite_master")).isEmpty();
        assertThat(files()).isEmpty();
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void namesFaultsOfTheGraph(TestDatabase database) {
        assertTold(application(database).revision("bbbb2", "aaaa1").run(FAILED, "heads"), "'aaaa1'", "'bbbb2'");
        assertTold(application(database).revision("aaaa1").revision("aaaa1").run(FAILED, "heads"), "'aaaa1'");
        SmallApplication forked = application(database)
                .revision("aaaa1")
                .revision("bbbb2", "aaaa1")
                .revision("cccc3", "aaaa1");
        assertTold(forked.run(FAILED, "revision", "-m", "x"), "'bbbb2'", "'cccc3'");
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void refusesADatabaseThatIsElsewhere(TestDatabase database) {
        application(database).revision("aaaa1").revision("bbbb2", "aaaa1").run(DONE, "upgrade");
        SmallApplication older = application(database).revision("aaaa1");
        assertTold(older.run(FAILED, "upgrade"), "'bbbb2'");
        assertTold(older.run(FAILED, "migrate", "-m", "x"), "'bbbb2'");
        assertThat(older.run(DONE, "current").results).containsExactly("bbbb2 (current, unknown)");
        assertThat(older.run(DONE, "downgrade", "--yes").results).hasSize(1);
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void writesNothingWithoutSourceDirectory(TestDatabase database) {
        SmallApplication application = new SmallApplication(database.dataSource(), null).revision("aaaa1");
        assertTold(application.run(FAILED, "revision", "-m", "x"), "'revisor.source-directory'");
        assertTold(application.run(FAILED, "init"), "'revisor.source-directory'");
    }

    @DatabaseTest(only = DatabaseKind.H2)
    void saysTwiceThatNothingChanged(TestDatabase database) {
        SmallApplication application = application(database).revision("aaaa1");
        application.run(DONE, "upgrade");
        RecordedConsole console = application.run(DONE, "migrate");
        assertThat(console.results).contains("No changes: the database has what the entities want");
        assertThat(console.notes).contains("ddl-auto is update");
        assertThat(files()).isEmpty();
    }

    @Test
    void saysThatADatabaseGivesNoConnection() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:file:" + folder.resolve("missing") + ";IFEXISTS=TRUE");
        assertTold(
                new SmallApplication(nowhere, folder).revision("aaaa1").run(FAILED, "current"),
                "The database gives no connection");
    }

    @DatabaseTest(only = {DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void saysThatADatabaseDoesNotExistOnItsServer(TestDatabase database) {
        String url = database.url().replaceFirst("/(\\w+)(\\?|$)", "/missing_$1$2");
        TestDatabase missing =
                new TestDatabase(database.kind(), url, database.username(), database.password(), () -> {});
        assertTold(
                application(missing).revision("aaaa1").run(FAILED, "upgrade"),
                "The database gives no connection",
                "missing_",
                "that it exists");
    }

    @Test
    void explainsEachCommand() {
        SmallApplication application = new SmallApplication(new JdbcDataSource(), folder);
        for (String name : DbCommands.names()) {
            assertThat(application.run(DONE, name, "--help").results)
                    .anyMatch(line -> line.startsWith("Example: db " + name));
        }
        assertThat(application.run(DONE, "--help").results)
                .hasSizeGreaterThan(DbCommands.names().size());
    }

    private SmallApplication application(TestDatabase database) {
        return new SmallApplication(database.dataSource(), folder);
    }

    private static void assertTold(RecordedConsole console, String... words) {
        assertThat(console.results).isEmpty();
        assertThat(String.join("\n", console.notes)).contains(words);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
