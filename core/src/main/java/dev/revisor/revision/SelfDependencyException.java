package dev.revisor.revision;

/** A revision depends on itself. */
public final class SelfDependencyException extends RevisionException {

    private final String id;

    /** The revision. */
    public SelfDependencyException(String id) {
        super("Revision '" + id + "' depends on itself: correct what it depends on");
        this.id = id;
    }

    /** The revision. */
    public String id() {
        return id;
    }
}
