package dev.revisor.source;

import java.nio.file.Path;

/** A file in which it can't be told where a revision names its parents; it is as it was. */
public final class ParentsNotFoundException extends SourceException {

    private final transient Path file;

    ParentsNotFoundException(Path file, String id) {
        super("It can't be told where '" + file + "' names the parents of revision '" + id
                + "': write them there by hand");
        this.file = file;
    }

    /** The file. */
    public Path file() {
        return file;
    }
}
