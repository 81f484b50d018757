package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.autoconfigure.app.RevisedApplication;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CommandSourcesTests {

    private static final String PACKAGE = "dev/revisor/autoconfigure/app/migrations";

    @TempDir
    private Path sources;

    @DatabaseTest(only = H2)
    void writesARevisionCompilesAndAppliesIt(TestDatabase database, CapturedOutput output) throws IOException {
        Files.createDirectories(sources.resolve(PACKAGE));
        assertThat(run(database, "migrate", "-m", "two words", "--rev-id", "c1"))
                .isZero();
        assertThat(sources.resolve(PACKAGE)).isDirectoryContaining("glob:**_TwoWords.java");
        assertThat(run(database, "upgrade")).isZero();
        assertThat(run(database, "check")).isZero();
        assertThat(output.getOut()).contains("Entities, revisions and database agree");
        assertThat(database.query("select id from revisor_history")).containsExactly(List.of("c1"));
    }

    @DatabaseTest(only = H2)
    void namesRevisionsWhoseSourceIsGone(TestDatabase database, CapturedOutput output) throws IOException {
        Files.createDirectories(sources.resolve(PACKAGE));
        run(database, "check");
        assertThat(output.getErr())
                .contains("Ignored because the source is gone: dev.revisor.autoconfigure.app.migrations.M1_Customers");
    }

    @DatabaseTest(only = H2)
    void takesTheRevisionsOfTheClassPathWhereThePackageHasNoSources(TestDatabase database, CapturedOutput output) {
        assertThat(run(database, "heads")).isZero();
        assertThat(output.getOut()).startsWith("a1b2");
    }

    @DatabaseTest(only = H2)
    void writesNothingWhereTheSourcesAreNotAtHand(TestDatabase database, CapturedOutput output) {
        assertThat(run(database, "revision", "--revisor.source-directory=" + sources.resolve("gone")))
                .isOne();
        assertThat(output.getErr()).contains("'revisor.source-directory'");
        assertThat(sources).isEmptyDirectory();
    }

    @DatabaseTest(only = H2)
    void writesFilesThatLookAsTheApplicationWants(TestDatabase database, CapturedOutput output) throws IOException {
        Path directory = Files.createDirectories(sources.resolve(PACKAGE));
        int exitCode = run(
                database,
                "revision",
                "-m",
                "two words",
                "--rev-id",
                "c1",
                "--revisor.source-directory=" + sources,
                "--revisor.writing.file-name={id}_{slug}",
                "--revisor.writing.slug-length=3",
                "--revisor.writing.header=Licence",
                "--revisor.writing.template=classpath:revision-template.txt",
                "--revisor.writing.hooks=no-such-formatter");
        assertThat(exitCode).isOne();
        assertThat(output.getErr()).contains("'c1_Two.java' is written, but the hook 'no-such-formatter' did not run");
        assertThat(directory.resolve("c1_Two.java"))
                .content()
                .startsWith("/*\n * Licence\n */\n\npackage dev.")
                .contains("// A revision of ours, two words");
    }

    @DatabaseTest(only = H2)
    void leavesOutTablesByTheirNames(TestDatabase database, CapturedOutput output) throws IOException {
        Files.createDirectories(sources.resolve(PACKAGE));
        assertThat(run(database, "migrate", "--revisor.exclude.tables=cust*")).isZero();
        assertThat(output.getOut()).contains("No changes");
    }

    @DatabaseTest(only = H2)
    void namesWhatHasNoNameByTheConvention(TestDatabase database) throws IOException {
        Path directory = Files.createDirectories(sources.resolve(PACKAGE));
        run(
                database,
                "migrate",
                "-m",
                "first",
                "--revisor.writing.file-name=First",
                "--revisor.naming-convention.pk=key_of_%(table_name)s",
                "--revisor.compare.names=true");
        assertThat(directory.resolve("First.java")).content().contains("primaryKey(\"key_of_customer\", \"id\")");
    }

    private int run(TestDatabase database, String... words) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.username()));
        if (List.of(words).stream().noneMatch(word -> word.startsWith("--revisor.source-directory"))) {
            arguments.add("--revisor.source-directory=" + sources);
        }
        arguments.add("db");
        arguments.addAll(List.of(words));
        List<Integer> exitCodes = new ArrayList<>();
        assertThatExceptionOfType(CommandExit.class)
                .isThrownBy(() -> new SpringApplication(RevisedApplication.class).run(arguments.toArray(String[]::new)))
                .satisfies(exit -> exitCodes.add(exit.getExitCode()));
        return exitCodes.get(0);
    }
}
