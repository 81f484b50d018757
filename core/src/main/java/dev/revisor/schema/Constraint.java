package dev.revisor.schema;

import org.jspecify.annotations.Nullable;

/** A rule that every row of a table keeps. */
public sealed interface Constraint extends TableElement
        permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint {

    /** Its name, or null where its author gave none. */
    @Nullable
    Identifier name();

    /** The same rule under another name. */
    Constraint withName(@Nullable Identifier name);
}
