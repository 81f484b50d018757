package dev.revisor.revision;

import java.util.List;

/** One label is used by two branches, or is also the id of a revision. */
public final class DuplicateLabelException extends RevisionException {

    private final String label;
    private final List<String> revisions;

    /** A label that is used twice, and the two revisions that it would name. */
    public DuplicateLabelException(String label, String first, String second) {
        super("Branch label '" + label + "' names both revision '" + first + "' and revision '" + second
                + "': take it away from one of them");
        this.label = label;
        this.revisions = List.of(first, second);
    }

    /** The label that is used twice. */
    public String label() {
        return label;
    }

    /** The two revisions that it would name. */
    public List<String> revisions() {
        return revisions;
    }
}
