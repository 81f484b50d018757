package dev.revisor.runner;

import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a plan drops together with data that was there before it. */
final class RowLosses {

    private final ExistingTables tables = new ExistingTables();
    private final List<RowLoss> losses = new ArrayList<>();

    private RowLosses() {}

    static List<RowLoss> of(List<PlannedStep> steps) {
        RowLosses finder = new RowLosses();
        steps.forEach(step -> finder.find(step.revision().id(), step.operations()));
        return List.copyOf(finder.losses);
    }

    private void find(String revision, List<Operation> operations) {
        for (Operation operation : operations) {
            if (operation instanceof OutsideTransaction outside) {
                find(revision, outside.operations());
            } else if (operation instanceof DropTable drop) {
                add(revision, drop.name(), null);
            } else if (operation instanceof DropColumn drop) {
                add(revision, drop.table(), drop.name());
            }
            tables.follow(operation);
        }
    }

    private void add(String revision, TableName table, @Nullable Identifier column) {
        tables.nameBefore(table).ifPresent(name -> losses.add(new RowLoss(revision, name, column, null)));
    }
}
