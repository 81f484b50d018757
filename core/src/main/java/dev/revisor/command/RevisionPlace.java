package dev.revisor.command;

import java.util.Objects;

/**
 * Where new revisions go, below the source directory.
 *
 * @param format the kind of file where nobody asks for another
 * @param packageName the package of Java revisions
 * @param location the location of SQL revisions, such as {@code classpath:db/revisions}
 * @param mainClass the class that starts the application
 */
public record RevisionPlace(RevisionFormat format, String packageName, String location, String mainClass) {

    public RevisionPlace {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(packageName, "packageName");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(mainClass, "mainClass");
    }
}
