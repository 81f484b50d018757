package dev.revisor.schema;

import org.jspecify.annotations.Nullable;

/** What has a name of its own inside a table, or leaves it to the database: a constraint or an index. */
public sealed interface NamedElement extends TableElement permits Constraint, Index {

    /** Its name, or null where its author gave none. */
    @Nullable
    Identifier name();

    /** The same under another name. */
    NamedElement withName(@Nullable Identifier name);

    /** Whether this and another are the same but for their names. */
    default boolean equalsIgnoringName(NamedElement other) {
        return withName(null).equals(other.withName(null));
    }
}
