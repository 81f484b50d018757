package dev.revisor.autogenerate;

/** Where one of two things comes from that are compared. */
public enum Side {
    /** The database; without one, what the revisions make. */
    DATABASE,
    /** The entities. */
    ENTITIES
}
