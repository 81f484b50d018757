package dev.revisor.schema;

import java.util.Objects;

/**
 * The comment of a table, as an element of {@code createTable}.
 *
 * @param text the comment
 */
public record TableComment(String text) implements TableElement {

    public TableComment {
        Objects.requireNonNull(text, "text");
    }
}
