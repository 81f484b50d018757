package dev.revisor.revision;

import java.util.List;

/** Revisions come after each other, or one comes after itself, so that none of them can be first. */
public final class RevisionCycleException extends RevisionException {

    private final List<String> path;

    /** A cycle, in which each id revises or depends on the next and the last is the first again. */
    public RevisionCycleException(List<String> path) {
        super(message(path));
        this.path = List.copyOf(path);
    }

    /** The cycle: each id revises or depends on the next, the last is the first again. */
    public List<String> path() {
        return path;
    }

    private static String message(List<String> path) {
        return path.size() == 2
                ? "Revision '" + path.get(0) + "' comes after itself: correct what it revises and depends on"
                : "Revisions come after each other in a circle, '" + String.join("' after '", path)
                        + "': correct what one of them revises or depends on";
    }
}
