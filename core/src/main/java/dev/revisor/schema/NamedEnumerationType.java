package dev.revisor.schema;

import java.util.List;
import java.util.Objects;

/**
 * One of a list of words under a name that columns share: a type of its own in PostgreSQL, where it is created before
 * its first column and dropped after its last one. Elsewhere it is an {@link EnumerationType}.
 *
 * @param name the name of the type, in the default schema
 * @param values the words, in their order
 */
public record NamedEnumerationType(Identifier name, List<String> values) implements ColumnType {

    public NamedEnumerationType {
        Objects.requireNonNull(name, "name");
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("An enumeration needs at least one value");
        }
    }

    /** What it is where types have no names, as long as its longest word. */
    public EnumerationType unnamed() {
        return new EnumerationType(
                values.stream().mapToInt(String::length).max().orElseThrow(), values);
    }

    @Override
    public String toString() {
        return "enumeration " + name + " ('" + String.join("', '", values) + "')";
    }
}
