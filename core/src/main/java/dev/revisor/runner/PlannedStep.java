package dev.revisor.runner;

import dev.revisor.history.Direction;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a plan.
 *
 * @param revision the revision
 * @param direction which way it is gone
 * @param operations what is done on this database, complete where the replayed history knows more than the author wrote
 * @param before the schema before it, replayed
 * @param inverse what undoes it afterwards on this database, or null on the way down
 * @param checksum its checksum, or null where the application doesn't know it
 */
public record PlannedStep(
        RevisionNode revision,
        Direction direction,
        List<Operation> operations,
        Schema before,
        @Nullable List<Operation> inverse,
        @Nullable String checksum) {

    public PlannedStep {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(direction, "direction");
        operations = List.copyOf(operations);
        Objects.requireNonNull(before, "before");
    }
}
