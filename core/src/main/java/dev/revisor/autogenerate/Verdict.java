package dev.revisor.autogenerate;

/** What somebody says about two things that are compared. */
public enum Verdict {
    /** They count as the same, whatever they look like. */
    SAME,
    /** They differ, whatever they look like. */
    DIFFERENT,
    /** Somebody else may decide, and Revisor where nobody does. */
    UNDECIDED
}
