package dev.revisor.history;

/** How far a statement of an unfinished revision is. */
public enum JournalState {
    /** It was not begun, or what it did was rolled back. */
    PENDING,
    /** It was begun; whether it took effect is unknown once the run is gone. */
    RUNNING,
    /** It ran. */
    DONE,
    /** The database refused it. */
    FAILED
}
