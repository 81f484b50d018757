package dev.revisor.runner;

import dev.revisor.diff.ValueRisk;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan drops together with the data in it, or values that a change of type doesn't leave as they are.
 *
 * @param revision the id of the revision that does it
 * @param table the table, by the name it has before the plan is run
 * @param column the column, by the name it has before the plan is run, or null if the whole table goes
 * @param risk which values of the column are at risk, or null if it is dropped
 * @param rows how many rows the table has, or values the column, or how many of them are at risk; null where they were
 *     not counted
 */
public record RowLoss(
        String revision,
        TableName table,
        @Nullable Identifier column,
        @Nullable ValueRisk risk,
        @Nullable Long rows) {

    /** What operations that are in no revision yet would take away, not counted. */
    public static List<RowLoss> uncounted(List<Operation> operations) {
        return RowLosses.in(operations);
    }

    RowLoss withRows(@Nullable Long counted) {
        return new RowLoss(revision, table, column, risk, counted);
    }
}
