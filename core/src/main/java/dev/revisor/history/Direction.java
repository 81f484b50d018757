package dev.revisor.history;

/** Which way a revision is gone. */
public enum Direction {
    UPGRADE,
    DOWNGRADE
}
