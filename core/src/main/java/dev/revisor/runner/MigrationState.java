package dev.revisor.runner;

/** Where a database stands, compared with the revisions of the application. */
public enum MigrationState {
    /** It has every revision of the application and no other. */
    UP_TO_DATE,
    /** Revisions of the application are not applied. */
    PENDING,
    /** It has all of the application's revisions, and some the application doesn't know. */
    AHEAD,
    /** It has revisions the application doesn't know, and lacks some of the application's. */
    DIVERGED,
    /** A revision was begun and not finished. */
    UNFINISHED
}
