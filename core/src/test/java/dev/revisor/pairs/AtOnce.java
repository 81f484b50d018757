package dev.revisor.pairs;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Renames that all count at once, so that names can be swapped. */
final class AtOnce {

    private AtOnce() {}

    /** The table as it is called after the renames of tables among these. */
    static TableName name(List<Operation> renames, TableName table) {
        return tables(renames)
                .filter(rename -> rename.from().equals(table))
                .findFirst()
                .map(AtOnce::target)
                .orElse(table);
    }

    /** The same one after the other: whatever takes a name that another one has yet waits under a third. */
    static List<Operation> oneByOne(List<Operation> renames) {
        List<Operation> steps = new ArrayList<>();
        List<Operation> tables = new ArrayList<>();
        tables(renames).forEach(rename -> {
            boolean waits = tables(renames).anyMatch(other -> other.from().equals(target(rename)));
            Identifier third = Identifier.of("third_" + steps.size());
            steps.add(waits ? new RenameTable(rename.from(), third) : rename);
            if (waits) {
                tables.add(new RenameTable(rename.from().withName(third), rename.to()));
            }
        });
        steps.addAll(tables);
        List<Operation> columns = new ArrayList<>();
        columns(renames).forEach(rename -> {
            boolean waits = columns(renames)
                    .anyMatch(other ->
                            other.table().equals(rename.table()) && other.from().equals(rename.to()));
            Identifier third = Identifier.of("third_" + steps.size());
            steps.add(waits ? new RenameColumn(rename.table(), rename.from(), third) : rename);
            if (waits) {
                columns.add(new RenameColumn(rename.table(), third, rename.to()));
            }
        });
        steps.addAll(columns);
        return steps;
    }

    /** Whether each takes the name of the other. */
    static boolean areSwapped(Operation one, Operation other) {
        if (one instanceof RenameTable table && other instanceof RenameTable otherTable) {
            return target(table).equals(otherTable.from()) && target(otherTable).equals(table.from());
        }
        return one instanceof RenameColumn column
                && other instanceof RenameColumn otherColumn
                && column.table().equals(otherColumn.table())
                && column.to().equals(otherColumn.from())
                && otherColumn.to().equals(column.from());
    }

    private static Stream<RenameTable> tables(List<Operation> renames) {
        return renames.stream().filter(RenameTable.class::isInstance).map(RenameTable.class::cast);
    }

    private static Stream<RenameColumn> columns(List<Operation> renames) {
        return renames.stream().filter(RenameColumn.class::isInstance).map(RenameColumn.class::cast);
    }

    private static TableName target(RenameTable rename) {
        return rename.from().withName(rename.to());
    }
}
