package dev.revisor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** Unpacks a server once for each machine and user, and not once for each run: MariaDB alone has 350 MB. */
final class ServerBinaries {

    private ServerBinaries() {}

    /**
     * The directory into which the server is unpacked, now or by an earlier run.
     *
     * @param name tells servers and their versions apart
     */
    static Path directory(String name, Unpacking unpacking) {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"), "revisor-" + name + "-" + user());
        if (!Files.isDirectory(directory)) {
            unpack(directory, unpacking);
        }
        return directory;
    }

    private static String user() {
        return System.getProperty("user.name").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }

    private static void unpack(Path directory, Unpacking unpacking) {
        Path unfinished = TemporaryDirectories.create("revisor-unpacking");
        try {
            unpacking.unpackInto(unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            publish(unfinished, directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void publish(Path unfinished, Path directory) throws IOException {
        try {
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException failure) {
            throw failure;
        } catch (FileSystemException anotherRunWasFaster) {
            TemporaryDirectories.delete(unfinished);
        }
    }

    /** Writes the files of a server. */
    interface Unpacking {
        void unpackInto(Path directory) throws IOException;
    }
}
