package dev.revisor.command;

import dev.revisor.source.NoSourceDirectoryException;
import dev.revisor.source.RevisionFile;
import dev.revisor.source.SourceDirectory;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The source directory of an application, which there may not be, and the revisions in it.
 *
 * @param directory the directory, or null where none was found
 * @param configured the one that was configured, or null
 * @param revisions the file of each revision by its id, where it is known
 */
public record SourceFiles(
        @Nullable SourceDirectory directory, @Nullable Path configured, Function<String, Optional<Path>> revisions) {

    public SourceFiles {
        Objects.requireNonNull(revisions, "revisions");
    }

    /**
     * The directory to write into. Beside sources in other languages alone nobody knows where a build compiles Java.
     *
     * @throws NoSourceDirectoryException if there is none
     */
    SourceDirectory require() {
        SourceDirectory known = known();
        if (!known.exists()) {
            throw new NoSourceDirectoryException(configured);
        }
        return known;
    }

    private SourceDirectory known() {
        if (directory == null) {
            throw new NoSourceDirectoryException(configured);
        }
        return directory;
    }

    /** The folder of a package or location. */
    Path folder(String place, RevisionFormat format) {
        return switch (format) {
            case JAVA -> known().packageDirectory(place);
            case SQL -> known().locationDirectory(place);
        };
    }

    Path create(RevisionFile file, String place, RevisionFormat format) {
        return switch (format) {
            case JAVA -> require().createInPackage(place, file);
            case SQL -> require().createInLocation(place, file);
        };
    }
}
