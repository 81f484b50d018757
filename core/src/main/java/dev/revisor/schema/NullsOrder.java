package dev.revisor.schema;

import java.util.Locale;

/** On which side of all values of an index the rows without one stand. */
public enum NullsOrder {
    FIRST,
    LAST;

    /** The words of SQL. */
    public String sql() {
        return "nulls " + name().toLowerCase(Locale.ROOT);
    }
}
