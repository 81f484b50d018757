package dev.revisor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that every row of a table keeps. */
public sealed interface Constraint extends NamedElement
        permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint {

    @Override
    Constraint withName(@Nullable Identifier name);

    /** The columns it is about, in order; none for a check, whose expression speaks of them. */
    List<Identifier> columns();

    /** When it is checked; a check always is after each statement. */
    default Deferrability deferrability() {
        return Deferrability.NOT_DEFERRABLE;
    }
}
