package dev.revisor.schema;

import java.util.Locale;

/** What happens to the rows that refer to a row that is deleted, or whose key changes. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** The words of the SQL standard, in lower case. */
    public String sql() {
        return name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
