package dev.revisor.revision;

/** No branch has this label, and no revision this id. */
public final class UnknownBranchException extends RevisionException {

    private final String branch;

    /** What was taken for a branch. */
    public UnknownBranchException(String branch) {
        super("Branch '" + branch + "' is not known: give the label of a branch, or the id of a revision in it;"
                + " 'db history -v' lists both");
        this.branch = branch;
    }

    /** What was taken for a branch. */
    public String branch() {
        return branch;
    }
}
