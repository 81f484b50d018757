package dev.revisor.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists the files below directories, in the order of their names. */
final class SourceTree {

    private SourceTree() {}

    /** The files with an ending below those of the directories that exist. */
    static List<Path> files(List<Path> directories, String ending) {
        return directories.stream()
                .filter(Files::isDirectory)
                .flatMap(directory -> below(directory).stream())
                .filter(file -> file.getFileName().toString().endsWith(ending))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Path> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new SourceAccessException(directory, failure);
        }
    }
}
