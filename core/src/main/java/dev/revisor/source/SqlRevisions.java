package dev.revisor.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides which files are the SQL revisions of an application whose sources are known. */
final class SqlRevisions {

    private final SourceDirectory directory;
    private final RevisionPlaces places;
    private final List<String> locations;

    SqlRevisions(SourceDirectory directory, RevisionPlaces places) {
        this.directory = directory;
        this.places = places;
        this.locations = places.locations().stream()
                .filter(location -> Files.isDirectory(directory.locationDirectory(location)))
                .toList();
    }

    /** The files below the locations that the source directory decides about. */
    List<Path> files() {
        return SourceTree.files(
                        locations.stream().map(directory::locationDirectory).toList(), ".sql")
                .stream()
                .filter(file -> places.haveFile(directory.resource(file)))
                .toList();
    }

    /** The resources of other locations. */
    List<SqlResource> others(List<SqlResource> resources) {
        return resources.stream().filter(resource -> !isDecided(resource)).toList();
    }

    /** The resources that are copies of files which are gone. */
    List<String> ignored(List<SqlResource> resources) {
        return resources.stream()
                .filter(resource -> isDecided(resource) && !Files.isRegularFile(file(resource)))
                .map(SqlResource::name)
                .toList();
    }

    static Map<Path, String> texts(List<Path> files) {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                texts.put(file, Files.readString(file));
            } catch (IOException failure) {
                throw new SourceAccessException(file, failure);
            }
        }
        return texts;
    }

    private boolean isDecided(SqlResource resource) {
        return locations.stream()
                .map(ClassPathLocation::path)
                .anyMatch(path -> path.isEmpty() || resource.name().startsWith(path + "/"));
    }

    private Path file(SqlResource resource) {
        return directory.locationDirectory(resource.name());
    }
}
