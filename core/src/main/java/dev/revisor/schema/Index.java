package dev.revisor.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table that no constraint made.
 *
 * @param name its name, or null where only its parts were said
 * @param parts its keys, in order
 * @param isUnique whether the keys occur once
 * @param predicate the SQL condition of the rows in it, or null for all rows
 */
public record Index(
        @Nullable Identifier name,
        List<IndexPart> parts,
        boolean isUnique,
        @Nullable String predicate) implements NamedElement {

    public Index {
        parts = List.copyOf(parts);
    }

    @Override
    public Index withName(@Nullable Identifier other) {
        return new Index(other, parts, isUnique, predicate);
    }

    /** This index, whose keys occur once. */
    public Index unique() {
        return new Index(name, parts, true, predicate);
    }

    /** This index of the rows for which a condition holds. */
    public Index where(String condition) {
        return new Index(name, parts, isUnique, Objects.requireNonNull(condition, "condition"));
    }
}
