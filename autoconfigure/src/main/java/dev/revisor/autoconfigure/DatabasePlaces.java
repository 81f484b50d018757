package dev.revisor.autoconfigure;

import dev.revisor.source.RevisionPlaces;
import java.util.List;
import java.util.Set;

/** Where the revisions of a database are: where the application says, else below those of the default one. */
final class DatabasePlaces {

    private static final String PACKAGE = "migrations";

    /** What a database may be called and a package may not. */
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " false final finally float for goto if implements import instanceof int interface long"
                            + " native new null package private protected public return short static strictfp super"
                            + " switch synchronized this throw throws transient true try void volatile while")
                    .split(" ", 0));

    private final MainClass main;

    DatabasePlaces(MainClass main) {
        this.main = main;
    }

    RevisionPlaces of(String database, RevisorProperties properties) {
        boolean isDefault = database.equals(Databases.DEFAULT);
        List<String> packages = properties.packages().isEmpty()
                ? main.packagesBelow(isDefault ? PACKAGE : PACKAGE + "." + segment(database))
                : properties.packages();
        List<String> locations = properties.locations().isEmpty() && !isDefault
                ? List.of(RevisorProperties.DEFAULT_LOCATION + "/" + database)
                : properties.locations();
        return RevisionPlaces.of(packages, locations);
    }

    private static String segment(String database) {
        String segment = database.replace('-', '_');
        return KEYWORDS.contains(segment) ? segment + "_" : segment;
    }
}
