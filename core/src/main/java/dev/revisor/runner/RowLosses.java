package dev.revisor.runner;

import dev.revisor.diff.ValueRisks;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import java.util.ArrayList;
import java.util.List;

/** Finds what a plan takes away from data that was there before it. */
final class RowLosses {

    private final ExistingTables tables = new ExistingTables();
    private final List<RowLoss> losses = new ArrayList<>();

    private RowLosses() {}

    static List<RowLoss> of(List<PlannedStep> steps) {
        RowLosses finder = new RowLosses();
        steps.forEach(step -> finder.find(step.revision().id(), step.operations()));
        return List.copyOf(finder.losses);
    }

    /** What operations take away that are in no revision yet. */
    static List<RowLoss> in(List<Operation> operations) {
        RowLosses finder = new RowLosses();
        finder.find("", operations);
        return List.copyOf(finder.losses);
    }

    private void find(String revision, List<Operation> operations) {
        for (Operation operation : operations) {
            if (operation instanceof OutsideTransaction outside) {
                find(revision, outside.operations());
            } else if (operation instanceof DropTable drop) {
                add(revision, drop);
            } else if (operation instanceof DropColumn drop) {
                add(revision, drop);
            } else if (operation instanceof AlterColumn alter) {
                add(revision, alter);
            }
            tables.follow(operation);
        }
    }

    private void add(String revision, DropTable drop) {
        tables.nameBefore(drop.name()).ifPresent(name -> losses.add(new RowLoss(revision, name, null, null, null)));
    }

    private void add(String revision, DropColumn drop) {
        tables.nameBefore(drop.table())
                .ifPresent(table -> tables.nameBefore(drop.table(), drop.name())
                        .ifPresent(column -> losses.add(new RowLoss(revision, table, column, null, null))));
    }

    private void add(String revision, AlterColumn alter) {
        tables.nameBefore(alter.table())
                .ifPresent(table -> tables.nameBefore(alter.table(), alter.to().name())
                        .ifPresent(column -> ValueRisks.of(
                                        alter.from().type(), alter.to().type())
                                .forEach(risk -> losses.add(new RowLoss(revision, table, column, risk, null)))));
    }
}
