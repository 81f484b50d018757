package dev.revisor.schema;

/**
 * How the database itself numbers the rows of a table.
 *
 * @param always whether a value that an insert brings is refused
 * @param start the first number
 * @param increment the distance between two numbers
 */
public record Identity(boolean always, long start, long increment) {

    /** What Hibernate asks for: 1, 2, 3, unless the insert brings its own number. */
    public static final Identity BY_DEFAULT = new Identity(false, 1, 1);
}
