package dev.revisor.runner;

import dev.revisor.operation.FillColumn;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.Refuse;
import java.util.List;
import java.util.stream.Stream;

/** Finds what stands in the way of a plan. */
final class Refusals {

    private Refusals() {}

    static List<Refusal> of(List<PlannedStep> steps) {
        return steps.stream()
                .flatMap(step -> reasons(step.operations())
                        .map(reason -> new Refusal(step.revision(), step.direction(), reason)))
                .toList();
    }

    /** Instead of the operations that undo a revision which neither the application nor the database can undo. */
    static List<Operation> notRecorded() {
        return List.of(new Refuse("the application does not have it, and the database does not say how to undo it"));
    }

    /** Why operations for one database can't be run. */
    static Stream<String> reasons(List<Operation> operations) {
        return operations.stream().flatMap(operation -> {
            if (operation instanceof OutsideTransaction outside) {
                return reasons(outside.operations());
            }
            if (operation instanceof FillColumn fill && fill.isOpen()) {
                return Stream.of(open(fill));
            }
            return operation instanceof Refuse refuse ? Stream.of(refuse.reason()) : Stream.empty();
        });
    }

    private static String open(FillColumn fill) {
        return "column '" + fill.column() + "' of table '" + fill.table()
                + "' still needs a value for the rows that are there: write one in SQL where the revision says '"
                + FillColumn.OPEN + "'";
    }
}
