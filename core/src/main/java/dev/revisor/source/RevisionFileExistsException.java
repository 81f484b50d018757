package dev.revisor.source;

import java.nio.file.Path;

/** The file of a new revision exists already, and is left as it is. */
public final class RevisionFileExistsException extends SourceException {

    private final Path path;

    /** The file. */
    RevisionFileExistsException(Path path) {
        super("'" + path + "' exists already: give the revision another message, or wait a second");
        this.path = path;
    }

    /** The file. */
    public Path path() {
        return path;
    }
}
