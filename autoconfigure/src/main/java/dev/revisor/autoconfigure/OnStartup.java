package dev.revisor.autoconfigure;

/** What an application does with pending revisions when it starts. */
enum OnStartup {
    /** Apply them. */
    UPGRADE,
    /** Refuse to start while there are any. */
    VERIFY,
    /** Wait until somebody else has applied them. */
    WAIT,
    /** Create everything from the entities at once where the database is new, and apply what is pending elsewhere. */
    CREATE_ALL,
    /** Leave them alone, and the database unasked. */
    NONE
}
