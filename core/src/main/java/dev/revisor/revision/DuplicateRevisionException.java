package dev.revisor.revision;

import java.util.List;

/** One id is used by two revisions. */
public final class DuplicateRevisionException extends RevisionException {

    private final String id;
    private final List<String> origins;

    /** An id that is used twice, with the files or classes that use it, or none where they are not known. */
    public DuplicateRevisionException(String id, List<String> origins) {
        super("Revision '" + id + "' exists twice" + (origins.isEmpty() ? "" : ", in " + quoted(origins))
                + ": give one of them another id, or delete the copy");
        this.id = id;
        this.origins = List.copyOf(origins);
    }

    /** The id that is used twice. */
    public String id() {
        return id;
    }

    /** The files or classes that use it, empty where they are not known. */
    public List<String> origins() {
        return origins;
    }
}
