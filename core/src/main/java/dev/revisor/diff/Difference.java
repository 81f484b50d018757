package dev.revisor.diff;

import dev.revisor.operation.Operation;
import java.util.List;

/**
 * What lies between two schemas.
 *
 * @param operations what leads from the one to the other, in an order that can be run
 * @param unknown what the old schema has, the new one lacks, and nobody vouched for: left alone
 */
public record Difference(List<Operation> operations, List<UnknownObject> unknown) {

    public Difference {
        operations = List.copyOf(operations);
        unknown = List.copyOf(unknown);
    }
}
