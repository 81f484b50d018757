package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autoconfigure.app.RevisedApplication;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;

/** Runs commands in a process of their own, because only a process has an exit code. */
class CommandProcessTests {

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

    private static Result run(TestDatabase database, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--spring.datasource.url=" + database.url()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out);
    }

    private record Result(int exitCode, String out) {}

    static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            SpringApplication.run(RevisedApplication.class, arguments).close();
            System.out.println("main went on");
        }
    }
}
