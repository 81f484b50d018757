package dev.revisor.schema;

import org.jspecify.annotations.Nullable;

/** A rule that every row of a table keeps. */
public sealed interface Constraint extends NamedElement
        permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint {

    @Override
    Constraint withName(@Nullable Identifier name);

    /** When it is checked; a check always is after each statement. */
    default Deferrability deferrability() {
        return Deferrability.NOT_DEFERRABLE;
    }
}
