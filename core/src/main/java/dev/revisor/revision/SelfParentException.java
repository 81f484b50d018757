package dev.revisor.revision;

/** A revision revises itself. */
public final class SelfParentException extends RevisionException {

    private final String id;

    /** The revision. */
    public SelfParentException(String id) {
        super("Revision '" + id + "' revises itself: correct what it revises");
        this.id = id;
    }

    /** The revision. */
    public String id() {
        return id;
    }
}
