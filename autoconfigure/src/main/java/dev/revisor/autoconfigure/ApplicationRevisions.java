package dev.revisor.autoconfigure;

import dev.revisor.source.ClassPathRevisions;
import dev.revisor.source.LoadedRevisions;
import dev.revisor.source.RevisionLoader;
import dev.revisor.source.RevisionPlaces;
import dev.revisor.source.SourceDirectory;
import dev.revisor.source.SqlResource;
import java.util.List;
import java.util.Optional;

/** The revisions of a database, found anew each time they are asked for. */
final class ApplicationRevisions {

    private final RevisionResources resources;

    private final RevisionPlaces places;

    /**
     * Revisions in some places.
     *
     * @param resources searches the class path
     * @param places where they are
     */
    ApplicationRevisions(RevisionResources resources, RevisionPlaces places) {
        this.resources = resources;
        this.places = places;
    }

    /** Whether there is any on the class path, found out without loading one. */
    boolean exist() {
        return !classNames().isEmpty() || !sqlFiles().isEmpty();
    }

    /** Those of the class path as they were compiled. */
    LoadedRevisions load() {
        return loader().load(onClassPath());
    }

    /** Those of the sources, compiled where that is necessary; those of the class path where there are no sources. */
    LoadedRevisions load(Optional<SourceDirectory> sources) {
        return sources.map(directory -> loader().load(onClassPath(), directory)).orElseGet(this::load);
    }

    private RevisionLoader loader() {
        return new RevisionLoader(places);
    }

    private ClassPathRevisions onClassPath() {
        return new ClassPathRevisions(resources.classLoader(), classNames(), sqlFiles());
    }

    private List<String> classNames() {
        return resources.classNames(places.packages()).stream()
                .filter(places::haveClass)
                .toList();
    }

    private List<SqlResource> sqlFiles() {
        return resources.sqlFiles(places.locations()).stream()
                .filter(file -> places.haveFile(file.name()))
                .toList();
    }

    /** The packages of revisions in Java, the unnamed one where the application has none. */
    List<String> packages() {
        return places.packages().isEmpty() ? List.of("") : places.packages();
    }

    /** The locations of revisions in SQL. */
    List<String> locations() {
        return places.locations().isEmpty() ? List.of(RevisorProperties.DEFAULT_LOCATION) : places.locations();
    }
}
