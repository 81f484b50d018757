package dev.revisor;

import java.util.Objects;

/**
 * SQL or code of a revision that does nothing where the revision is replayed in memory.
 *
 * @param revision the id of the revision
 * @param text the SQL, or what the code says that it does
 */
public record UnreplayedStep(String revision, String text) {

    private static final int LONGEST = 60;

    public UnreplayedStep {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(text, "text");
    }

    /** The beginning of the text on one line, and the revision. */
    @Override
    public String toString() {
        String line = text.strip().replaceAll("\\s+", " ");
        String beginning = line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + " ...";
        return "'" + beginning + "' (revision '" + revision + "')";
    }
}
