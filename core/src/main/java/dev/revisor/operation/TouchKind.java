package dev.revisor.operation;

/** The kinds of things that operations touch. */
enum TouchKind {

    /** A table or sequence that did not exist before, with everything in it. */
    NEW_TABLE,

    /** A table or sequence with everything in it. */
    TABLE,
    COLUMN,
    PRIMARY_KEY,

    /** A constraint or an index that has a name; some databases keep these per schema. */
    NAMED,
    COMMENT,
    ROWS,

    /** An SQL expression in the definition of a table. */
    EXPRESSION,

    /** A whole SQL statement. */
    SQL,

    /** Code, which can do anything with what was there when it was written. */
    CODE
}
