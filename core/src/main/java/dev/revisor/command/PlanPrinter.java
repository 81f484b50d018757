package dev.revisor.command;

import dev.revisor.autogenerate.ChangeList;
import dev.revisor.dialect.Dialect;
import dev.revisor.history.Direction;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.MigrationPlan;
import dev.revisor.runner.PlannedStep;
import dev.revisor.runner.Refusal;
import dev.revisor.runner.StepSql;
import java.util.List;

/** Prints what a plan would do. */
final class PlanPrinter {

    static final Option DRY_RUN = Option.flag("--dry-run", "show what would be done");
    static final OptionRule NO_SCRIPT = SqlScripts.SQL.excludes(
            DRY_RUN, "leave out '--dry-run' for a script to run, or '--sql' for a plan to read");

    private static final String INDENTATION = "      ";

    private PlanPrinter() {}

    /**
     * Shows everything about a plan, down to its statements.
     *
     * @throws dev.revisor.runner.RefusedRevisionException after that, if the plan can't be run
     */
    static ExitCode show(MigrationPlan plan, Invocation invocation) {
        if (plan.isEmpty()) {
            invocation.console().note("Nothing to do");
            return ExitCode.DONE;
        }
        Dialect dialect = invocation.migrations().dialect();
        for (PlannedStep step : plan.steps()) {
            changes(plan, step, invocation.console());
            StepSql sql = new StepSql(dialect, step);
            sql.whyIrreversible().ifPresent(reason -> warn("can't be undone: " + reason, invocation.console()));
            statements(sql.statements(), invocation.console());
        }
        plan.requirePossible();
        return ExitCode.DONE;
    }

    /** What somebody who is asked has to know. */
    static void print(MigrationPlan plan, Console console) {
        plan.steps().forEach(step -> changes(plan, step, console));
    }

    /** What becomes of data, for the record of somebody who agreed beforehand. */
    static void noteLosses(MigrationPlan plan, Console console) {
        plan.losses().forEach(loss -> console.note("Undoing '" + loss.revision() + "' " + LossText.of(loss)));
    }

    private static void changes(MigrationPlan plan, PlannedStep step, Console console) {
        RevisionNode node = step.revision();
        String verb = step.direction() == Direction.UPGRADE ? "apply" : "undo";
        console.result((verb + " " + node.id() + "  " + node.message()).strip());
        Changes.print(ChangeList.of(step.operations()), console);
        plan.refusals().stream()
                .filter(refusal -> refusal.revision().id().equals(node.id()))
                .map(Refusal::reason)
                .forEach(reason -> warn("can't be done: " + reason, console));
        plan.losses().stream()
                .filter(loss -> loss.revision().equals(node.id()))
                .forEach(loss -> warn(LossText.of(loss), console));
    }

    private static void warn(String remark, Console console) {
        console.result(console.resultPalette().change("  ! " + remark));
    }

    private static void statements(List<String> statements, Console console) {
        statements.forEach(sql -> {
            console.result("");
            sql.lines().forEach(line -> console.result((INDENTATION + line).stripTrailing()));
        });
        console.result("");
    }
}
