package dev.revisor.demo;

import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application, each command in a process of its own. */
final class PackagedDemo {

    private static final long LONGEST_MINUTES = 3;

    private final TestDatabase database;
    private final Path sources;

    /**
     * The application at a database.
     *
     * @param sources a source directory of its own, so that the project's stays as it is
     */
    PackagedDemo(TestDatabase database, Path sources) {
        this.database = database;
        this.sources = sources;
    }

    /** Runs a command to its end. */
    Outcome db(String... words) {
        List<String> command = java("db");
        command.addAll(List.of(words));
        Path folder = temporary();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(folder.resolve("out").toFile())
                    .redirectError(folder.resolve("err").toFile())
                    .start();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("Still running after minutes: " + List.of(words));
            }
            return new Outcome(
                    process.exitValue(),
                    Files.readString(folder.resolve("out")),
                    Files.readString(folder.resolve("err")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The command line that starts the application with these arguments at the end. */
    List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dspring.datasource.url=" + database.url(),
                "-Dspring.datasource.username=" + database.username(),
                "-Dspring.datasource.password=" + database.password(),
                "-Drevisor.source-directory=" + sources,
                "-jar",
                System.getProperty("demo.jar")));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How a command ended.
     *
     * @param exitCode what the process told its caller
     * @param output what it wrote to standard output
     * @param errors what it wrote to standard error
     */
    record Outcome(int exitCode, String output, String errors) {}
}
