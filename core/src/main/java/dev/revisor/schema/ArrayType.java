package dev.revisor.schema;

import java.util.Objects;

/**
 * An array, a JSON document or a binary string, whichever the database has for a list of values.
 *
 * @param element the type of each value
 */
public record ArrayType(ColumnType element) implements ColumnType {

    public ArrayType {
        Objects.requireNonNull(element, "element");
    }

    @Override
    public String toString() {
        return "array(" + element + ")";
    }
}
