package dev.revisor.dialect.sqlite;

import dev.revisor.error.MigrationException;

/** A definition in SQLite's catalog that the reader does not understand; its table is left alone. */
public final class UnreadableDefinitionException extends MigrationException {

    private static final int EXCERPT = 40;

    private final String definition;

    UnreadableDefinitionException(String definition, int position) {
        super("The definition '" + excerpt(definition, 0) + "' in the catalog of SQLite can't be read from '"
                + excerpt(definition, position) + "' on: change this table by hand, with plain SQL");
        this.definition = definition;
    }

    /** The SQL text as the catalog has it. */
    public String definition() {
        return definition;
    }

    private static String excerpt(String text, int start) {
        int from = Math.min(start, text.length());
        int to = Math.min(from + EXCERPT, text.length());
        return text.substring(from, to).strip() + (to < text.length() ? " ..." : "");
    }
}
