package dev.revisor.revision;

/** Steps through the graph lead beyond its first or last revision. */
public final class WalkTooFarException extends RevisionException {

    private final String expression;
    private final int possible;

    /** The expression that was walked, and how many of its steps there are revisions for. */
    public WalkTooFarException(String expression, int possible) {
        super("Target '" + expression + "' goes too far, " + steps(possible)
                + ": see 'db history', and name the revision to reach, 'base' or 'heads'");
        this.expression = expression;
        this.possible = possible;
    }

    /** The expression that was walked. */
    public String expression() {
        return expression;
    }

    /** How many steps are possible. */
    public int possible() {
        return possible;
    }

    private static String steps(int possible) {
        return switch (possible) {
            case 0 -> "no step is possible";
            case 1 -> "only 1 step is possible";
            default -> "only " + possible + " steps are possible";
        };
    }
}
