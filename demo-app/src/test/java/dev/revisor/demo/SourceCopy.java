package dev.revisor.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the project's sources that a test may change. */
final class SourceCopy {

    private static final Path REVISIONS = Path.of("dev", "revisor", "demo", "migrations");

    private final Path directory;

    private SourceCopy(Path directory) {
        this.directory = directory;
    }

    /** Copies the revisions below a folder; entities stay where they were compiled from. */
    static SourceCopy in(Path folder) {
        SourceCopy copy = new SourceCopy(folder.resolve("src/main/java"));
        try {
            Files.createDirectories(copy.revisions());
            for (Path file : files(Path.of("src/main/java").resolve(REVISIONS))) {
                Files.copy(file, copy.revisions().resolve(file.getFileName()));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text in a source that is copied first if it is not there. */
    void edit(String source, String text, String replacement) throws IOException {
        Path relative = REVISIONS.resolveSibling(source);
        Path file = directory.resolve(relative);
        Files.createDirectories(file.getParent());
        Path current = Files.exists(file) ? file : Path.of("src/main/java").resolve(relative);
        Files.writeString(file, Files.readString(current).replace(text, replacement));
    }

    Path directory() {
        return directory;
    }

    Path revisions() {
        return directory.resolve(REVISIONS);
    }

    /** The revision whose file name contains a word. */
    Path revision(String word) {
        return files(revisions()).stream()
                .filter(file -> file.getFileName().toString().contains(word))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
