package dev.revisor.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of a database file of SQLite, which creates the file when it is first opened, but not its folder. */
final class SqliteFolder {

    private static final String PREFIX = "jdbc:sqlite:";

    private SqliteFolder() {}

    /** Makes the folder where the URL is one of SQLite and names a file. */
    static void create(@Nullable String url) {
        file(url).map(Path::toAbsolutePath).map(Path::getParent).ifPresent(SqliteFolder::create);
    }

    private static Optional<Path> file(@Nullable String url) {
        if (url == null || !url.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String name = url.substring(PREFIX.length()).replaceFirst("\\?.*", "");
        return name.isEmpty() || name.startsWith(":") || name.startsWith("file:")
                ? Optional.empty()
                : Optional.of(Path.of(name));
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't create '" + folder + "' for the database file", failure);
        }
    }
}
