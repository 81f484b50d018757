package dev.revisor.revision;

import java.util.List;

/** Steps through the graph reach a place with several ways on. */
public final class AmbiguousWalkException extends RevisionException {

    private final String expression;
    private final List<String> candidates;

    /** The expression that was walked, and the revisions between which it does not choose. */
    public AmbiguousWalkException(String expression, List<String> candidates) {
        super("Target '" + expression + "' does not say which way to go, over " + quoted(candidates)
                + ": name the revision to reach"
                + (expression.contains("@") ? "" : ", or the branch as in 'BRANCH@" + expression + "'"));
        this.expression = expression;
        this.candidates = List.copyOf(candidates);
    }

    /** The expression that was walked. */
    public String expression() {
        return expression;
    }

    /** The revisions between which it does not choose. */
    public List<String> candidates() {
        return candidates;
    }
}
