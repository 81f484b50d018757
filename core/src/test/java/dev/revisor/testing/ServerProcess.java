package dev.revisor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command of a server that dies with this process, also when this process is killed: its shell waits for the end of a
 * standard input that nobody writes to, then kills the command and removes the server's directory.
 */
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String DIE_WITH_PARENT = """
            directory=$1; signal=$2; shift 2
            trap '' INT
            exec 3<&0
            "$@" 3<&- &
            server=$!
            (read -r _ <&3; touch "$directory/abandoned"; kill -s "$signal" "$server") &
            watchdog=$!
            wait "$server"
            status=$?
            if [ -e "$directory/abandoned" ]; then rm -rf "$directory"; else kill "$watchdog"; fi
            exit "$status"
            """;

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the command.
     *
     * @param directory the server's data, removed when this process ends
     * @param launcher what the command is run by, for example to become another user
     * @param signal the name of the signal that ends the command fastest without a trace outside its directory
     */
    static ServerProcess start(Path directory, List<String> launcher, String signal, List<String> command) {
        List<String> line = new ArrayList<>(launcher);
        line.addAll(List.of("sh", "-c", DIE_WITH_PARENT, "sh", directory.toString(), signal));
        line.addAll(command);
        Path log = directory.resolve(Path.of(command.get(0)).getFileName() + ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            return new ServerProcess(builder.redirectOutput(log.toFile()).start(), log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A port of this machine's loopback interface that was free a moment ago. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void awaitSuccess() {
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Wrong exit code: " + output());
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    void awaitConnection(String url, String username, String password) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!accepts(url, username, password)) {
            if (endsBeforeNextTry() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("No connection to '%s': %s".formatted(url, output()));
            }
        }
    }

    private static boolean accepts(String url, String username, String password) {
        try (Connection connection = DriverManager.getConnection(url, username, password)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private boolean endsBeforeNextTry() {
        try {
            return process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
