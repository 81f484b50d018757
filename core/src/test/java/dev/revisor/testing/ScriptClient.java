package dev.revisor.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.h2.tools.RunScript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs scripts as an administrator does: with the client program of the database. Where this machine has none, the
 * script goes through JDBC, and the log says so.
 */
public final class ScriptClient {

    private static final Logger LOGGER = LoggerFactory.getLogger(ScriptClient.class);
    private static final Set<String> MISSING = ConcurrentHashMap.newKeySet();
    private final TestDatabase database;

    private ScriptClient(TestDatabase database) {
        this.database = database;
    }

    /**
     * Runs a script.
     *
     * @return what the client complains about, or nothing if it came to the end
     */
    public static Optional<String> run(TestDatabase database, String script) {
        ScriptClient client = new ScriptClient(database);
        try {
            return switch (database.kind()) {
                case POSTGRESQL -> client.program("psql", onPath("psql"), script);
                case SQLITE -> client.program("sqlite3", onPath("sqlite3"), script);
                case MARIADB -> client.program("mariadb", MariadbServer.client(), script);
                case H2 -> client.runScript(script);
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs a script without the client program, for what that may be too old for. */
    public static Optional<String> runThroughJdbc(TestDatabase database, String script) {
        LOGGER.info("A script for {} is run through JDBC", database.kind());
        return new ScriptClient(database).throughJdbc(script);
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Optional<String> program(String name, Optional<Path> program, String script) throws IOException {
        if (program.isEmpty() || Boolean.getBoolean("revisor.test.scripts-by-jdbc")) {
            if (MISSING.add(name)) {
                LOGGER.warn("There is no '{}' on this machine: scripts are run through JDBC instead", name);
            }
            return throughJdbc(script);
        }
        Path folder = TemporaryDirectories.create("revisor-script");
        try {
            return program(program.get(), Files.writeString(folder.resolve("script.sql"), script));
        } finally {
            TemporaryDirectories.delete(folder);
        }
    }

    private Optional<String> program(Path program, Path script) throws IOException {
        Path output = script.resolveSibling("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command(program.toString()));
        builder.environment().putAll(Map.of("PGPASSWORD", database.password(), "LC_ALL", "C.UTF-8"));
        Process process = builder.redirectInput(script.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return outcome(process, output);
    }

    private static Optional<String> outcome(Process process, Path output) throws IOException {
        try {
            int code = process.waitFor();
            return code == 0 ? Optional.empty() : Optional.of(Files.readString(output));
        } catch (InterruptedException interruption) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(interruption);
        }
    }

    private List<String> command(String program) {
        if (database.kind() == DatabaseKind.SQLITE) {
            return List.of(program, "-batch", "-init", "", database.url().substring("jdbc:sqlite:".length()));
        }
        URI address = URI.create(database.url().substring("jdbc:".length()));
        String port = Integer.toString(address.getPort());
        String name = address.getPath().substring(1);
        return database.kind() == DatabaseKind.POSTGRESQL
                ? List.of(program, "-X", "-q", "-h", address.getHost(), "-p", port, "-U", database.username(), name)
                : List.of(
                        program,
                        "--no-defaults",
                        "--skip-ssl",
                        "--host=" + address.getHost(),
                        "--port=" + port,
                        "--user=" + database.username(),
                        "--password=" + database.password(),
                        name);
    }

    private Optional<String> runScript(String script) throws IOException {
        Path folder = TemporaryDirectories.create("revisor-script");
        try {
            String file =
                    Files.writeString(folder.resolve("script.sql"), script).toString();
            RunScript.execute(
                    database.url(), database.username(), database.password(), file, StandardCharsets.UTF_8, false);
            return Optional.empty();
        } catch (SQLException failure) {
            return Optional.of(String.valueOf(failure.getMessage()));
        } finally {
            TemporaryDirectories.delete(folder);
        }
    }

    private Optional<String> throughJdbc(String script) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : ScriptStatements.of(script, database.kind())) {
                statement.execute(sql);
            }
            return Optional.empty();
        } catch (SQLException failure) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
    }
}
