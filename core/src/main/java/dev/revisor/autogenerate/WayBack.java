package dev.revisor.autogenerate;

import dev.revisor.operation.DropSequence;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import java.util.List;

/** Shortens a way back: what the same revision created needs no definition where it is dropped. */
final class WayBack {

    private WayBack() {}

    static List<Operation> of(List<Operation> inverses) {
        return inverses.stream().map(WayBack::shortened).toList();
    }

    private static Operation shortened(Operation operation) {
        if (operation instanceof DropTable drop) {
            return new DropTable(drop.name(), null);
        }
        return operation instanceof DropSequence drop ? new DropSequence(drop.name(), null) : operation;
    }
}
