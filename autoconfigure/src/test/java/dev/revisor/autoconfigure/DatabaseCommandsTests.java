package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static dev.revisor.testing.DatabaseKind.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.command.Completion;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;

/** Commands of an application with two databases. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseCommandsTests {

    private static final String MIGRATIONS = "dev/revisor/autoconfigure/two/migrations";

    @TempDir
    private Path sources;

    @DatabaseTest(only = {H2, SQLITE})
    void areAboutTheDatabaseThatIsNamed(TestDatabase shop, TestDatabase reporting, CapturedOutput output) {
        TwoDatabases databases = new TwoDatabases(shop, reporting);
        assertThat(databases.run("upgrade", "--database", "reporting")).isZero();
        assertThat(databases.ids(reporting)).containsExactly("r1f1");
        assertThat(output.getOut()).startsWith("base -> r1f1");
        assertThat(output.getErr()).startsWith("Database 'reporting'");
        assertThat(databases.run("upgrade")).isZero();
        assertThat(databases.ids(shop)).containsExactly("s1f1");
    }

    @DatabaseTest(only = H2)
    void knowWhichDatabasesThereAre(TestDatabase shop, TestDatabase reporting, CapturedOutput output) {
        assertThat(new TwoDatabases(shop, reporting).run("current", "--database=nosuch"))
                .isEqualTo(2);
        assertThat(output.getErr()).contains("There is no database 'nosuch'").contains("'default', 'reporting'");
    }

    @DatabaseTest(only = H2)
    void recommendCommandsAboutTheSameDatabase(TestDatabase shop, TestDatabase reporting, CapturedOutput output) {
        TwoDatabases databases = new TwoDatabases(shop, reporting);
        databases.run("check", "--database", "reporting");
        assertThat(output.getOut()).contains("Revision 'r1f1' is not applied: run 'db upgrade --database reporting'");
        databases.run("upgrade", "--database", "reporting", "nosuch");
        assertThat(output.getErr()).contains("'db history --database reporting' lists the known ones");
    }

    @DatabaseTest(only = {H2, SQLITE})
    void writeWhatTheEntitiesOfTheDatabaseWant(TestDatabase shop, TestDatabase reporting, CapturedOutput output)
            throws IOException {
        for (String revision : List.of("M1_Purchases.java", "reporting/M1_Reports.java")) {
            Path copy = sources.resolve(MIGRATIONS).resolve(revision);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("src/test/java", MIGRATIONS, revision), copy);
        }
        TwoDatabases databases = new TwoDatabases(shop, reporting);
        String there = "--revisor.source-directory=" + sources;
        databases.run("upgrade", "--database", "reporting", there);
        assertThat(databases.run("migrate", "--database", "reporting", "-m", "title", there))
                .isZero();
        assertThat(output.getOut())
                .contains("report.title")
                .contains("./db upgrade --database reporting")
                .doesNotContain("purchase");
        assertThat(sources.resolve(MIGRATIONS + "/reporting")).isDirectoryContaining("glob:**_Title.java");
        assertThat(databases.run("upgrade", "--database", "reporting", there)).isZero();
        assertThat(databases.run("check", "--database", "reporting", there)).isZero();
        assertThat(databases.run("heads", there)).isZero();
        assertThat(output.getOut().lines()).last().asString().startsWith("s1f1");
    }

    @DatabaseTest(only = H2)
    void areCompletedWithTheNamesOfDatabases(TestDatabase shop, TestDatabase reporting) {
        try (ConfigurableApplicationContext context =
                new TwoDatabases(shop, reporting).start("--revisor.on-startup=none")) {
            ApplicationCommands commands = new ApplicationCommands(context);
            assertThat(words(commands, "current", "--database", "")).containsExactly("default", "reporting");
            assertThat(words(commands, "show", "--database", "reporting", "r")).containsExactly("r1f1");
        }
    }

    @DatabaseTest(only = H2)
    void areAboutTheDatabaseThatThePromptWasOpenedFor(TestDatabase shop, TestDatabase reporting) {
        try (ConfigurableApplicationContext context =
                new TwoDatabases(shop, reporting).start("--revisor.on-startup=none")) {
            assertThat(atThePrompt(context, "db heads")).contains("s1f1");
            assertThat(atThePrompt(context, "db heads --database reporting")).contains("r1f1");
            context.getBean(PromptDatabase.class).choose("reporting");
            assertThat(atThePrompt(context, "db heads")).contains("r1f1");
            assertThat(atThePrompt(context, "db heads --database default")).contains("s1f1");
        }
    }

    @DatabaseTest(only = H2)
    void warnOfWhatHibernateDoesToTheDatabase(TestDatabase shop, TestDatabase reporting, CapturedOutput output) {
        TwoDatabases databases = new TwoDatabases(shop, reporting);
        databases.run("check", "--reporting.action=update");
        assertThat(output.getErr()).doesNotContain("Hibernate changes");
        databases.run("check", "--database", "reporting", "--reporting.action=update");
        assertThat(output.getErr()).contains("of persistence unit 'Report' is 'update'");
        databases.run("upgrade", "--database", "reporting", "--reporting.action=update");
        assertThat(reporting.query("select * from information_schema.columns where column_name = 'TITLE'"))
                .isEmpty();
    }

    private static List<String> words(ApplicationCommands commands, String... typed) {
        return commands.complete(List.of(typed)).stream().map(Completion::word).toList();
    }

    private static String atThePrompt(ConfigurableApplicationContext context, String line) {
        StringWriter written = new StringWriter();
        context.getBean(PromptCommand.class)
                .execute(new CommandContext(
                        context.getBean(CommandParser.class).parse(line),
                        context.getBean(CommandRegistry.class),
                        new PrintWriter(written),
                        new InputReader() {}));
        return written.toString();
    }
}
