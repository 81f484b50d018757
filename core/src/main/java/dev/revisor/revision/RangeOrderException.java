package dev.revisor.revision;

/** The beginning of a range does not lie below its end. */
public final class RangeOrderException extends RevisionException {

    private final RevisionRange range;

    /** The range. */
    public RangeOrderException(RevisionRange range) {
        super("In the range '" + range + "' the first revision does not come before the second: write it as"
                + " 'OLDER:NEWER', with two revisions of one line of history");
        this.range = range;
    }

    /** The range as it was given. */
    public RevisionRange range() {
        return range;
    }
}
