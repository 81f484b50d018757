package dev.revisor.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL server of this process. */
final class PostgresqlServer {

    private static final String USER = "postgres";
    private static final int NOBODY = 65534;

    private final String baseUrl;

    private PostgresqlServer(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    static PostgresqlServer shared() {
        return Holder.SERVER;
    }

    TestDatabase open(String name) {
        TestDatabase maintenance = database("postgres", () -> {});
        maintenance.execute("create database " + name);
        return database(name, () -> maintenance.execute("drop database " + name + " with (force)"));
    }

    private TestDatabase database(String name, Runnable disposal) {
        return new TestDatabase(DatabaseKind.POSTGRESQL, baseUrl + name, USER, USER, disposal);
    }

    private static PostgresqlServer start() {
        Path bin = ServerBinaries.directory(archive().replace(".txz", ""), PostgresqlServer::unpack)
                .resolve("bin");
        Path directory = TemporaryDirectories.create("revisor-postgresql");
        List<String> launcher = launcher(directory);
        ServerProcess.start(directory, launcher, "KILL", initialisation(bin, directory))
                .awaitSuccess();
        int port = ServerProcess.freePort();
        PostgresqlServer server = new PostgresqlServer("jdbc:postgresql://127.0.0.1:" + port + "/");
        ServerProcess.start(directory, launcher, "QUIT", command(bin, directory, port))
                .awaitConnection(server.baseUrl + "postgres", USER, USER);
        return server;
    }

    /** PostgreSQL refuses to run as root, which is who many containers run their builds as. */
    private static List<String> launcher(Path directory) {
        try {
            if (!Integer.valueOf(0).equals(Files.getAttribute(directory, "unix:uid"))) {
                return List.of();
            }
            Files.setAttribute(directory, "unix:uid", NOBODY);
            return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> initialisation(Path bin, Path directory) {
        return List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + data(directory),
                "--auth=trust",
                "--username=" + USER,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-locale",
                "--no-sync");
    }

    private static List<String> command(Path bin, Path directory, int port) {
        return List.of(
                bin.resolve("postgres").toString(),
                "-D",
                data(directory),
                "-p",
                Integer.toString(port),
                "-F",
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "full_page_writes=off",
                "-c",
                "timezone=UTC");
    }

    private static String data(Path directory) {
        return directory.resolve("data").toString();
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static void unpack(Path directory) throws IOException {
        try (InputStream resource = Objects.requireNonNull(
                        PostgresqlServer.class.getClassLoader().getResourceAsStream(archive()), archive());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(resource))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, directory.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
    }

    /** Starts the server when it is first asked for. */
    private static final class Holder {
        private static final PostgresqlServer SERVER = start();
    }
}
