package dev.revisor.revision;

/** One of several targets lies below another of them, and so says nothing. */
public final class OverlappingTargetsException extends RevisionException {

    private final String lower;
    private final String upper;

    /** Two targets, of which the second has the first below it. */
    public OverlappingTargetsException(String lower, String upper) {
        super("Targets '" + lower + "' and '" + upper + "' overlap, since '" + upper + "' comes after '" + lower
                + "': give only one of them");
        this.lower = lower;
        this.upper = upper;
    }

    /** The one that lies below. */
    public String lower() {
        return lower;
    }

    /** The one that lies above. */
    public String upper() {
        return upper;
    }
}
