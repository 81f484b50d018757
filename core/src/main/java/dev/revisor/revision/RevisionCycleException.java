package dev.revisor.revision;

import java.util.List;

/** Revisions revise each other in a circle, so that none of them can be first. */
public final class RevisionCycleException extends RevisionException {

    private final List<String> path;

    /** A cycle, in which each id revises the next and the last is the first again. */
    public RevisionCycleException(List<String> path) {
        super("Revisions revise each other in a circle, '" + String.join("' after '", path)
                + "': correct what one of them revises");
        this.path = List.copyOf(path);
    }

    /** The cycle: each id revises the next, the last is the first again. */
    public List<String> path() {
        return path;
    }
}
