package dev.revisor.command;

import dev.revisor.autogenerate.ChangeList;
import dev.revisor.history.Direction;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.MigrationPlan;
import dev.revisor.runner.PlannedStep;
import dev.revisor.runner.RowLoss;

/** Prints what a plan would do. */
final class PlanPrinter {

    private PlanPrinter() {}

    static void print(MigrationPlan plan, Console console) {
        if (plan.isEmpty()) {
            console.note("Nothing to do");
        }
        for (PlannedStep step : plan.steps()) {
            RevisionNode node = step.revision();
            String verb = step.direction() == Direction.UPGRADE ? "apply" : "undo";
            console.result(verb + " " + node.id() + "  " + node.message());
            ChangeList.of(step.operations()).forEach(line -> console.result("  " + line));
        }
        losses(plan, console);
    }

    static void losses(MigrationPlan plan, Console console) {
        for (RowLoss loss : plan.losses()) {
            String what =
                    loss.column() == null ? "table " + loss.table() : "column " + loss.table() + "." + loss.column();
            String rows = loss.rows() == null ? "" : ": " + loss.rows() + (loss.column() == null ? " rows" : " values");
            console.note("  drops " + what + rows);
        }
    }
}
