package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.autoconfigure.app.RevisedApplication;
import dev.revisor.autogenerate.DraftedRevision;
import dev.revisor.autogenerate.ObjectFilter;
import dev.revisor.autogenerate.RevisionProcessor;
import dev.revisor.autogenerate.Side;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.schema.Column;
import dev.revisor.schema.Table;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

@ExtendWith(OutputCaptureExtension.class)
class ApplicationHooksTests {

    private static final String PACKAGE = "dev/revisor/autoconfigure/app/migrations";

    @TempDir
    private Path sources;

    @DatabaseTest(only = H2)
    void takePartInOrder(TestDatabase database) throws IOException {
        Path directory = Files.createDirectories(sources.resolve(PACKAGE));
        assertThat(run(database, Beans.class, "migrate", "-m", "first", "--revisor.writing.file-name=First"))
                .isZero();
        assertThat(directory.resolve("First.java"))
                .content()
                .doesNotContain("column(\"email\"")
                .containsSubsequence("op.createTable(", "op.execute(\"one\")", "op.execute(\"two\")");
    }

    @DatabaseTest(only = H2)
    void areNamedWhereTheyFail(TestDatabase database, CapturedOutput output) throws IOException {
        Files.createDirectories(sources.resolve(PACKAGE));
        assertThat(run(database, Broken.class, "check")).isOne();
        assertThat(withoutDevTools(output.getErr()))
                .startsWith("'" + Broken.class.getName() + "' stopped the comparison: no ticket")
                .doesNotContain("\tat ");
    }

    /** It notices that it runs in a test, and says so. */
    private static String withoutDevTools(String lines) {
        return lines.lines()
                .filter(line -> !line.endsWith(" Restart disabled due to context in which it is running"))
                .collect(Collectors.joining("\n"));
    }

    @DatabaseTest(only = H2)
    void areTakenForTypesAndNamesFromProperties(TestDatabase database) throws IOException {
        Files.createDirectories(sources.resolve(PACKAGE));
        assertThat(run(database, Plain.class, "migrate", "--revisor.exclude.columns=customer.em*"))
                .isZero();
        assertThat(run(database, Plain.class, "upgrade")).isZero();
        database.execute(
                "alter table customer alter column id integer", "alter table customer alter column id set default 3");
        assertThat(run(database, Plain.class, "check", "--revisor.exclude.columns=email"))
                .isEqualTo(3);
        assertThat(run(
                        database,
                        Plain.class,
                        "check",
                        "--revisor.exclude.columns=email",
                        "--revisor.compare.types=false",
                        "--revisor.compare.defaults=false"))
                .isZero();
    }

    static class Plain {}

    static class Beans {

        @Bean
        ObjectFilter withoutEmail() {
            return new ObjectFilter() {
                @Override
                public boolean includes(Table table, Column column, Side side) {
                    return !column.name().text().equals("email");
                }
            };
        }

        @Bean
        @Order(2)
        RevisionProcessor second() {
            return revision -> adding(revision, "two");
        }

        @Bean
        @Order(1)
        RevisionProcessor first() {
            return revision -> adding(revision, "one");
        }

        private static DraftedRevision adding(DraftedRevision revision, String sql) {
            return revision.withUpgrade(Stream.concat(revision.upgrade().stream(), Stream.of(new ExecuteSql(sql)))
                    .toList());
        }
    }

    static class Broken implements RevisionProcessor {

        @Override
        public DraftedRevision process(DraftedRevision revision) {
            throw new IllegalStateException("no ticket");
        }
    }

    private int run(TestDatabase database, Class<?> beans, String... words) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--revisor.source-directory=" + sources,
                "db"));
        arguments.addAll(List.of(words));
        List<Integer> exitCodes = new ArrayList<>();
        assertThatExceptionOfType(CommandExit.class)
                .isThrownBy(() ->
                        new SpringApplication(RevisedApplication.class, beans).run(arguments.toArray(String[]::new)))
                .satisfies(exit -> exitCodes.add(exit.getExitCode()));
        return exitCodes.get(0);
    }
}
