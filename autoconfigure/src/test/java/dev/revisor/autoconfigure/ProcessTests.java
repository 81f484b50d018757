package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autoconfigure.app.RevisedApplication;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;

/** Runs applications in a process of their own, because only a process has an exit code and a class path. */
class ProcessTests {

    private static final String DEV_TOOLS = "spring-boot-devtools";

    private static final List<String> OPTIONAL = List.of(
            DEV_TOOLS,
            "spring-shell",
            "jline",
            "spring-boot-actuator",
            "jackson",
            "hibernate",
            "jakarta.persistence",
            "spring-orm",
            "-jpa");

    @DatabaseTest(only = SQLITE)
    void endsWithZeroAndTheResultWhenDone(TestDatabase database) throws IOException, InterruptedException {
        Result result = run(database, "db", "heads");
        assertThat(result.out()).startsWith("a1b2").doesNotContain("main went on");
        assertThat(result.exitCode()).isZero();
    }

    @DatabaseTest(only = SQLITE)
    void endsWithTwoAndNoResultWhenMisused(TestDatabase database) throws IOException, InterruptedException {
        Result result = run(database, "db", "heads", "--no-such-option");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    @DatabaseTest(only = SQLITE)
    void startsWithoutAnOptionalLibrary(TestDatabase database) throws IOException, InterruptedException {
        Result result = run(withoutOptionalLibraries(), database);
        assertThat(result.out()).contains("Applied revision a1b2 customer email", "main went on");
        assertThat(result.exitCode()).isZero();
    }

    @DatabaseTest(only = SQLITE)
    void runsCommandsWithoutAnOptionalLibrary(TestDatabase database) throws IOException, InterruptedException {
        assertThat(run(withoutOptionalLibraries(), database, "db", "upgrade").exitCode())
                .isZero();
        assertThat(run(withoutOptionalLibraries(), database, "db", "shell").exitCode())
                .isOne();
        assertThat(database.query("select id from revisor_history")).hasSize(2);
    }

    @DatabaseTest(only = SQLITE)
    void writesTheResultWhereItBelongsBesideDevTools(TestDatabase database) throws IOException, InterruptedException {
        Result result = run(without(List.of()), database, "db", "heads");
        assertThat(result.out()).startsWith("a1b2");
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    private static String withoutOptionalLibraries() {
        return without(OPTIONAL);
    }

    private static String without(List<String> libraries) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> libraries.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Result run(TestDatabase database, String... arguments) throws IOException, InterruptedException {
        return run(without(List.of(DEV_TOOLS)), database, arguments);
    }

    private static Result run(String classPath, TestDatabase database, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Main.class.getName(),
                "--spring.datasource.url=" + database.url()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("errors", ".txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Result result = new Result(process.waitFor(), out, Files.readString(errors));
        Files.delete(errors);
        return result;
    }

    private record Result(int exitCode, String out, String err) {}

    static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            SpringApplication.run(RevisedApplication.class, arguments).close();
            System.out.println("main went on");
        }
    }
}
