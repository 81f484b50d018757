package dev.revisor.autoconfigure;

import dev.revisor.source.ClassPathRevisions;
import dev.revisor.source.LoadedRevisions;
import dev.revisor.source.RevisionLoader;
import dev.revisor.source.SourceDirectory;
import java.util.List;
import java.util.Optional;

/** The revisions of the application, found anew each time they are asked for. */
final class ApplicationRevisions {

    private final RevisionResources resources;

    private final List<String> packages;

    private final List<String> locations;

    /**
     * Revisions in some places.
     *
     * @param resources searches the class path
     * @param packages packages of those in Java
     * @param locations locations of those in SQL
     */
    ApplicationRevisions(RevisionResources resources, List<String> packages, List<String> locations) {
        this.resources = resources;
        this.packages = List.copyOf(packages);
        this.locations = List.copyOf(locations);
    }

    /** Whether there is any on the class path, found out without loading one. */
    boolean exist() {
        return !resources.classNames(packages).isEmpty()
                || !resources.sqlFiles(locations).isEmpty();
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
        return new RevisionLoader(packages, locations);
    }

    private ClassPathRevisions onClassPath() {
        return new ClassPathRevisions(
                resources.classLoader(), resources.classNames(packages), resources.sqlFiles(locations));
    }

    /** The packages of revisions in Java, the unnamed one where the application has none. */
    List<String> packages() {
        return packages.isEmpty() ? List.of("") : packages;
    }

    /** The locations of revisions in SQL. */
    List<String> locations() {
        return locations.isEmpty() ? List.of(RevisorProperties.DEFAULT_LOCATION) : locations;
    }
}
