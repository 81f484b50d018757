package dev.revisor.revision;

/** A revision comes after one that does not exist. */
public final class MissingParentException extends RevisionException {

    private final String id;
    private final String parent;

    /** A revision, and the missing one that it revises or depends on. */
    public MissingParentException(String id, String parent) {
        super("Revision '" + id + "' comes after '" + parent + "', which does not exist: restore the file of '" + parent
                + "', or correct what '" + id + "' revises and depends on");
        this.id = id;
        this.parent = parent;
    }

    /** The revision that names the missing one. */
    public String id() {
        return id;
    }

    /** The missing one. */
    public String parent() {
        return parent;
    }
}
