package dev.revisor.autogenerate;

import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Schema;
import java.util.List;
import java.util.Objects;

/**
 * What the applied revisions made and noted.
 *
 * @param schema the tables and sequences
 * @param attributes which attributes of the entities were kept in which columns, as far as they say
 * @param notes what in them could not be understood, for people
 */
public record Past(Schema schema, ColumnAttributes attributes, List<String> notes) {

    /** There is no revision. */
    public static final Past EMPTY = of(Schema.EMPTY);

    public Past {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(attributes, "attributes");
        notes = List.copyOf(notes);
    }

    /** Revisions that say nothing of attributes. */
    public static Past of(Schema schema) {
        return new Past(schema, ColumnAttributes.NONE, List.of());
    }
}
