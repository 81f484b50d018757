package dev.revisor.operation;

import dev.revisor.schema.Database;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Operations for some databases only.
 *
 * @param databases where they count
 * @param operations the operations, in order
 */
public record OnDatabases(Set<Database> databases, List<Operation> operations) implements Operation {

    public OnDatabases {
        databases = Set.copyOf(databases);
        operations = List.copyOf(operations);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitOnDatabases(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Inverses.of(operations).map(undo -> new OnDatabases(databases, undo));
    }
}
