package dev.revisor.runner;

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
                .flatMap(step -> refuse(step.operations())
                        .map(refuse -> new Refusal(step.revision(), step.direction(), refuse.reason())))
                .toList();
    }

    /** Instead of the operations that undo a revision which neither the application nor the database can undo. */
    static List<Operation> notRecorded() {
        return List.of(new Refuse("the application does not have it, and the database does not say how to undo it"));
    }

    private static Stream<Refuse> refuse(List<Operation> operations) {
        return operations.stream().flatMap(operation -> {
            if (operation instanceof OutsideTransaction outside) {
                return refuse(outside.operations());
            }
            return operation instanceof Refuse refuse ? Stream.of(refuse) : Stream.empty();
        });
    }
}
