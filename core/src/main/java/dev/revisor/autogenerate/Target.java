package dev.revisor.autogenerate;

import dev.revisor.operation.CreateTable;
import dev.revisor.operation.InsertRows;
import dev.revisor.operation.Operation;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the entities want.
 *
 * @param schema the tables and sequences
 * @param initialRows the rows that a table begins with when it is created
 * @param renames the names that tables and columns had before, as the entities say
 * @param attributes which attributes of the entities are kept in which columns
 */
public record Target(
        Schema schema, List<InsertRows> initialRows, List<Operation> renames, ColumnAttributes attributes) {

    public Target {
        Objects.requireNonNull(schema, "schema");
        initialRows = List.copyOf(initialRows);
        renames = List.copyOf(renames);
        Objects.requireNonNull(attributes, "attributes");
    }

    /** The operations, each creation of a table followed by the rows that it begins with. */
    List<Operation> fill(List<Operation> operations) {
        List<Operation> filled = new ArrayList<>();
        for (Operation operation : operations) {
            filled.add(operation);
            if (operation instanceof CreateTable create) {
                initialRows.stream()
                        .filter(rows -> rows.table().matches(create.table().name()))
                        .forEach(filled::add);
            }
        }
        return filled;
    }
}
