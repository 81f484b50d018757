package dev.revisor.hibernate;

import dev.revisor.operation.InsertRows;
import dev.revisor.operation.Operation;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the entities want of a database.
 *
 * @param schema the tables and sequences; names of constraints and indexes are null where Hibernate derived them
 * @param initialRows the rows that Hibernate puts into a table it creates, such as those of a table generator
 * @param renames the names that tables and columns had before, where the entities say so
 * @param attributes which attributes of the entities are kept in which columns
 * @param idTables the tables that Hibernate makes by itself, to keep ids and rows in while it changes several tables at
 *     once; they are no part of the schema
 * @param notes what the schema can't say, a sentence each, such as a database on which the entities don't map
 */
public record TargetModel(
        Schema schema,
        List<InsertRows> initialRows,
        List<Operation> renames,
        ColumnAttributes attributes,
        Set<TableName> idTables,
        List<String> notes) {

    public TargetModel {
        Objects.requireNonNull(schema, "schema");
        initialRows = List.copyOf(initialRows);
        renames = List.copyOf(renames);
        Objects.requireNonNull(attributes, "attributes");
        idTables = Set.copyOf(idTables);
        notes = List.copyOf(notes);
    }

    /**
     * A model in which everything always had the name it has, which says nothing of attributes, and for which Hibernate
     * makes nothing besides.
     */
    public TargetModel(Schema schema, List<InsertRows> initialRows, List<String> notes) {
        this(schema, initialRows, List.of(), ColumnAttributes.NONE, Set.of(), notes);
    }
}
