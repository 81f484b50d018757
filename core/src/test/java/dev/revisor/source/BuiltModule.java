package dev.revisor.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/** A module of a build with sources that somebody edits after it was built. */
final class BuiltModule {

    /** When each class was made. */
    static final Instant BUILT = Instant.parse("2026-11-22T12:00:00Z");

    private final Path folder;

    BuiltModule(Path folder) {
        this.folder = folder;
    }

    /** Where its classes are. */
    Path classes() {
        return folder.resolve("target/classes");
    }

    Path sources() {
        return folder.resolve("src/main/java");
    }

    /** Saves a file that is older than the build. */
    Path write(String name, String text) throws IOException {
        return write(name, text, BUILT.minusSeconds(9));
    }

    /** Saves a file after the build. */
    Path edit(String name, String text) throws IOException {
        return write(name, text, BUILT.plusSeconds(9));
    }

    private Path write(String name, String text, Instant time) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }

    /** Compiles its sources. */
    BuiltModule build() throws IOException {
        Files.createDirectories(classes());
        Classes.write(SourceTree.files(List.of(sources()), ".java"), classes());
        return touch();
    }

    /** Gives the time of the build to all that it made. */
    BuiltModule touch() throws IOException {
        for (Path file : SourceTree.files(List.of(classes()), "")) {
            Files.setLastModifiedTime(file, FileTime.from(BUILT));
        }
        return this;
    }
}
