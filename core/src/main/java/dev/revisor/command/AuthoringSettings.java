package dev.revisor.command;

import dev.revisor.source.RevisionStyle;
import dev.revisor.source.WriteHooks;
import java.util.List;
import java.util.Objects;

/**
 * What new revisions are written to, and how they look.
 *
 * @param format the kind of file where nobody asks for another
 * @param packages the packages of Java revisions, at least one
 * @param locations the locations of SQL revisions, such as {@code classpath:db/revisions}, at least one
 * @param mainClass the class that starts the application
 * @param style how files look
 * @param hooks what runs on each file after it was written
 */
public record AuthoringSettings(
        RevisionFormat format,
        List<String> packages,
        List<String> locations,
        String mainClass,
        RevisionStyle style,
        WriteHooks hooks) {

    public AuthoringSettings {
        Objects.requireNonNull(format, "format");
        packages = List.copyOf(packages);
        locations = List.copyOf(locations);
        Objects.requireNonNull(mainClass, "mainClass");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(hooks, "hooks");
    }

    /** The packages or locations of a kind of file. */
    List<String> places(RevisionFormat format) {
        return switch (format) {
            case JAVA -> packages;
            case SQL -> locations;
        };
    }
}
