package dev.revisor.revision;

import java.util.List;

/** Revisions come after each other in a circle that dependencies close, so that none of them can be first. */
public final class DependencyCycleException extends RevisionException {

    private final List<String> path;

    /** A cycle, in which each id revises or depends on the next and the last is the first again. */
    public DependencyCycleException(List<String> path) {
        super("Revisions depend on each other in a circle, '" + String.join("' after '", path)
                + "': correct what one of them depends on");
        this.path = List.copyOf(path);
    }

    /** The cycle: each id revises or depends on the next, the last is the first again. */
    public List<String> path() {
        return path;
    }
}
