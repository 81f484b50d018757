package dev.revisor.hibernate;

import dev.revisor.operation.InsertRows;
import dev.revisor.operation.Operation;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Schema;
import java.util.List;
import java.util.Objects;

/**
 * What the entities want of a database.
 *
 * @param schema the tables and sequences; names of constraints and indexes are null where Hibernate derived them
 * @param initialRows the rows that Hibernate puts into a table it creates, such as those of a table generator
 * @param renames the names that tables and columns had before, where the entities say so
 * @param attributes which attributes of the entities are kept in which columns
 * @param notes what the schema can't say, a sentence each, such as a database on which the entities don't map
 */
public record TargetModel(
        Schema schema,
        List<InsertRows> initialRows,
        List<Operation> renames,
        ColumnAttributes attributes,
        List<String> notes) {

    public TargetModel {
        Objects.requireNonNull(schema, "schema");
        initialRows = List.copyOf(initialRows);
        renames = List.copyOf(renames);
        Objects.requireNonNull(attributes, "attributes");
        notes = List.copyOf(notes);
    }

    /** A model in which everything always had the name it has, and which says nothing of attributes. */
    public TargetModel(Schema schema, List<InsertRows> initialRows, List<String> notes) {
        this(schema, initialRows, List.of(), ColumnAttributes.NONE, notes);
    }
}
