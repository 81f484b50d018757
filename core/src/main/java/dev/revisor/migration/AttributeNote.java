package dev.revisor.migration;

import dev.revisor.schema.ColumnAttributes;
import java.util.List;
import java.util.Objects;

/**
 * What the file of a revision notes about the attributes behind columns.
 *
 * @param attributes what it says
 * @param unread the words in it that can't be understood
 */
public record AttributeNote(ColumnAttributes attributes, List<String> unread) {

    /** Nothing is noted. */
    public static final AttributeNote NONE = new AttributeNote(ColumnAttributes.NONE, List.of());

    public AttributeNote {
        Objects.requireNonNull(attributes, "attributes");
        unread = List.copyOf(unread);
    }
}
