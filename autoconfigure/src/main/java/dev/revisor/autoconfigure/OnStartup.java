package dev.revisor.autoconfigure;

/** What an application does with pending revisions when it starts. */
enum OnStartup {
    /** Apply them. */
    UPGRADE,
    /** Refuse to start while there are any. */
    VERIFY,
    /** Wait until somebody else has applied them. */
    WAIT,
    /** Leave them alone, and the database unasked. */
    NONE
}
