package dev.revisor.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What undoes a list of operations: the inverse of each, in the opposite order. The values of a filled column may stay:
 * they go with the column, or suit it also where it wants none.
 */
public final class Inverses {

    private Inverses() {}

    /** The operations that undo these, or nothing where one of them can't be undone. */
    public static Optional<List<Operation>> of(List<Operation> operations) {
        List<Operation> inverses = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof FillColumn) {
                continue;
            }
            Optional<Operation> inverse = operation.inverse();
            if (inverse.isEmpty()) {
                return Optional.empty();
            }
            inverses.add(inverse.get());
        }
        Collections.reverse(inverses);
        return Optional.of(List.copyOf(inverses));
    }
}
