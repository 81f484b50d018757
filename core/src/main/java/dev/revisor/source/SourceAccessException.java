package dev.revisor.source;

import java.io.IOException;
import java.nio.file.Path;

/** A file or directory of revisions can't be read or written. */
public final class SourceAccessException extends SourceException {

    private final Path path;

    /** The file or directory, and what went wrong with it. */
    public SourceAccessException(Path path, IOException cause) {
        super(
                "'" + path + "' can't be read or written (" + cause + "): check its rights, and that its text is UTF-8",
                cause);
        this.path = path;
    }

    /** The file or directory. */
    public Path path() {
        return path;
    }
}
