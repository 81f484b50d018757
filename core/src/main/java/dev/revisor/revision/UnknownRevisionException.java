package dev.revisor.revision;

/** No revision has this id, and no single one begins with it. */
public final class UnknownRevisionException extends RevisionException {

    private final String id;

    /** What was taken for an id. */
    public UnknownRevisionException(String id) {
        super("Revision '" + id + "' is not known: 'db history' lists the known ones, and the beginning of an id needs "
                + Names.SHORTEST_PREFIX + " characters at least");
        this.id = id;
    }

    /** What was taken for an id. */
    public String id() {
        return id;
    }
}
