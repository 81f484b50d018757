package dev.revisor.pairs;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Renames that all count at once, so that names can go round. */
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
        List<Operation> waiting = new ArrayList<>();
        tables(renames).forEach(rename -> {
            Identifier third = Identifier.of("third_" + steps.size());
            boolean waits = renames.stream().anyMatch(other -> takesNameOf(rename, other));
            steps.add(waits ? new RenameTable(rename.from(), third) : rename);
            waiting.addAll(waits ? List.of(new RenameTable(rename.from().withName(third), rename.to())) : List.of());
        });
        steps.addAll(waiting);
        waiting.clear();
        columns(renames).forEach(rename -> {
            Identifier third = Identifier.of("third_" + steps.size());
            boolean waits = renames.stream().anyMatch(other -> takesNameOf(rename, other));
            steps.add(waits ? new RenameColumn(rename.table(), rename.from(), third) : rename);
            waiting.addAll(waits ? List.of(new RenameColumn(rename.table(), third, rename.to())) : List.of());
        });
        steps.addAll(waiting);
        return steps;
    }

    /** Whether the first takes the name that the other one gives up. */
    static boolean takesNameOf(Operation one, Operation other) {
        if (one instanceof RenameTable table && other instanceof RenameTable otherTable) {
            return target(table).equals(otherTable.from());
        }
        return one instanceof RenameColumn column
                && other instanceof RenameColumn otherColumn
                && column.table().equals(otherColumn.table())
                && column.to().equals(otherColumn.from());
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
