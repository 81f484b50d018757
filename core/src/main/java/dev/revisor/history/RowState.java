package dev.revisor.history;

/** How far the revision of a row in the history is. */
public enum RowState {
    /** It was begun, and what was done of it stays when the run stops. */
    RUNNING,
    /** A run applied it. */
    APPLIED,
    /** Somebody said that the database is as if it had been applied. */
    STAMPED
}
