package dev.revisor.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the revisions of a database are. Of places inside each other, the innermost decides whose a revision is, so that
 * one database may have its revisions below those of another.
 *
 * @param packages packages of Java revisions, with those below them
 * @param locations locations of SQL revisions, such as {@code classpath:db/revisions}, with the folders below them
 * @param othersPackages packages of other databases
 * @param othersLocations locations of other databases
 */
public record RevisionPlaces(
        List<String> packages, List<String> locations, List<String> othersPackages, List<String> othersLocations) {

    public RevisionPlaces {
        packages = List.copyOf(packages);
        locations = List.copyOf(locations);
        othersPackages = List.copyOf(othersPackages);
        othersLocations = List.copyOf(othersLocations);
    }

    /** The places of an application with one database. */
    public static RevisionPlaces of(List<String> packages, List<String> locations) {
        return new RevisionPlaces(packages, locations, List.of(), List.of());
    }

    /** These places, without what lies in those of another database. */
    public RevisionPlaces without(RevisionPlaces other) {
        return new RevisionPlaces(
                packages, locations, joined(othersPackages, other.packages), joined(othersLocations, other.locations));
    }

    /** Whether a class, given by its full name, lies in these packages. */
    public boolean haveClass(String className) {
        return depth(packages, className, '.') > depth(othersPackages, className, '.');
    }

    /** Whether a file, given by its path below the roots of the class path, lies in these locations. */
    public boolean haveFile(String path) {
        return depth(paths(locations), path, '/') > depth(paths(othersLocations), path, '/');
    }

    private static List<String> paths(List<String> locations) {
        return locations.stream().map(ClassPathLocation::path).toList();
    }

    /** How long the innermost of the places is that a name lies in, -1 if it lies in none. */
    private static int depth(List<String> places, String name, char separator) {
        return places.stream()
                .filter(place -> place.isEmpty() || name.startsWith(place + separator))
                .mapToInt(String::length)
                .max()
                .orElse(-1);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
