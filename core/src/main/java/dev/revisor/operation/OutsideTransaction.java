package dev.revisor.operation;

import java.util.List;
import java.util.Optional;

/**
 * Operations that the database must run in autocommit, such as building an index concurrently.
 *
 * @param operations the operations, in order
 */
public record OutsideTransaction(List<Operation> operations) implements Operation {

    public OutsideTransaction {
        operations = List.copyOf(operations);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitOutsideTransaction(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Inverses.of(operations).map(OutsideTransaction::new);
    }
}
