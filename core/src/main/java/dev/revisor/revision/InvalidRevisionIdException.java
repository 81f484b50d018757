package dev.revisor.revision;

/** An id that no revision can have. */
public final class InvalidRevisionIdException extends RevisionException {

    private final String id;

    /** The id. */
    public InvalidRevisionIdException(String id) {
        super("'" + id + "' can't be the id of a revision: use 1 to " + RevisionId.LONGEST
                + " letters, digits, '_' and '.', and none of " + quoted(RevisionId.RESERVED));
        this.id = id;
    }

    /** The id as it was given. */
    public String id() {
        return id;
    }
}
