package dev.revisor.revision;

/** A target names a branch and a revision that lies in another. */
public final class RevisionNotInBranchException extends RevisionException {

    private final String id;
    private final String branch;

    /** A revision, and the label or id of the branch in which it was looked for. */
    public RevisionNotInBranchException(String id, String branch) {
        super("Revision '" + id + "' is not in branch '" + branch
                + "': leave the branch away, or name a revision above or below '" + branch + "'");
        this.id = id;
        this.branch = branch;
    }

    /** The revision. */
    public String id() {
        return id;
    }

    /** The label or id of the branch, as it was given. */
    public String branch() {
        return branch;
    }
}
