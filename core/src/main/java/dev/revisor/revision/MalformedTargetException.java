package dev.revisor.revision;

/** An expression that can't name revisions, whatever the graph. */
public final class MalformedTargetException extends RevisionException {

    private final String expression;

    /** The expression, and what is wrong with it as the rest of a sentence. */
    public MalformedTargetException(String expression, String fault) {
        super("Target '" + expression + "' " + fault);
        this.expression = expression;
    }

    /** The expression as it was given. */
    public String expression() {
        return expression;
    }
}
