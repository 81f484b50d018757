package dev.revisor.runner;

import org.jspecify.annotations.Nullable;

/**
 * Where to go on with an unfinished revision.
 *
 * @param from the statement to go on with, counted from 1, or null for the one that failed
 * @param skip whether to go on behind the statement that failed or was interrupted; not together with {@code from}
 */
public record ResumePoint(@Nullable Integer from, boolean skip) {

    /** With the statement that failed. */
    public static final ResumePoint AT_FAILURE = new ResumePoint(null, false);

    /** Behind the statement that failed or was interrupted. */
    public static final ResumePoint AFTER_FAILURE = new ResumePoint(null, true);

    public ResumePoint {
        if (from != null && skip) {
            throw new IllegalArgumentException("Give either a statement to go on with or skip, not both");
        }
    }

    /** With a statement, counted from 1. */
    public static ResumePoint from(int statement) {
        return new ResumePoint(statement, false);
    }
}
