package dev.revisor.revision;

/** A label that no branch can have. */
public final class InvalidBranchLabelException extends RevisionException {

    private final String label;

    /** The label. */
    public InvalidBranchLabelException(String label) {
        super("'" + label + "' can't be the label of a branch: use 1 to " + RevisionId.LONGEST
                + " letters, digits, '_' and '.', and none of " + quoted(RevisionId.RESERVED));
        this.label = label;
    }

    /** The label as it was given. */
    public String label() {
        return label;
    }
}
