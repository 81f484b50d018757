package dev.revisor.schema;

import java.util.Objects;

/**
 * A source of numbers; a sequence also where the database has to keep it as a table.
 *
 * @param name its name
 * @param start the first number
 * @param increment the distance between two numbers
 */
public record Sequence(TableName name, long start, long increment) {

    public Sequence {
        Objects.requireNonNull(name, "name");
    }

    /** A sequence of the default schema. */
    public static Sequence sequence(String name, long start, long increment) {
        return new Sequence(TableName.of(name), start, increment);
    }

    /** This sequence under another name. */
    public Sequence withName(TableName other) {
        return new Sequence(other, start, increment);
    }
}
