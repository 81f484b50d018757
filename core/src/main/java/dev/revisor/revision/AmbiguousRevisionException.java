package dev.revisor.revision;

import java.util.List;

/** The beginning of an id is the beginning of several. */
public final class AmbiguousRevisionException extends RevisionException {

    private final String prefix;
    private final List<String> candidates;

    /** A prefix, and the ids that begin with it. */
    public AmbiguousRevisionException(String prefix, List<String> candidates) {
        super("Revision '" + prefix + "' could be any of " + quoted(candidates) + ": give more of the id");
        this.prefix = prefix;
        this.candidates = List.copyOf(candidates);
    }

    /** The beginning that was given. */
    public String prefix() {
        return prefix;
    }

    /** The ids that begin with it. */
    public List<String> candidates() {
        return candidates;
    }
}
