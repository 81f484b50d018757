package dev.revisor.runner;

import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs a main method of the tests in a process of its own, which gets a database; its errors are in its output. */
final class ChildProcess {

    private ChildProcess() {}

    static Process start(Class<?> main, TestDatabase database, String option) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                database.kind().name(),
                database.url(),
                database.username(),
                database.password());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** The database, in the process that was started. */
    static TestDatabase database(String[] arguments) {
        return new TestDatabase(DatabaseKind.valueOf(arguments[0]), arguments[1], arguments[2], arguments[3], () -> {});
    }
}
