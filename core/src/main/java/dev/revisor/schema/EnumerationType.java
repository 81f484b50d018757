package dev.revisor.schema;

import java.util.List;

/**
 * One of a list of words: a native enum where Hibernate uses one, elsewhere text with a check that the dialect adds to
 * the column.
 *
 * @param length the length in characters where it is text
 * @param values the words, in the order of their declaration
 */
public record EnumerationType(int length, List<String> values) implements ColumnType {

    public EnumerationType {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("An enumeration needs at least one value");
        }
    }

    @Override
    public String toString() {
        return "enumeration(" + length + ", '" + String.join("', '", values) + "')";
    }
}
