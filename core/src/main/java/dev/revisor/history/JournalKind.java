package dev.revisor.history;

/** What a statement of an unfinished revision is. */
public enum JournalKind {
    /** SQL that changes the schema. */
    DDL,
    /** SQL that works on data. */
    DML,
    /** Code of the revision, or statements that are told only at their turn: the journal has no more than a name. */
    CODE
}
