package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.runner.MigrationPlan;
import dev.revisor.runner.RunOptions;
import dev.revisor.runner.RunReport;
import java.util.List;

/** Applies what is missing. */
final class UpgradeCommand implements Command {

    private static final Option SQL = Option.flag("--sql", "print the SQL instead of running it");
    private static final Option DRY_RUN = Option.flag("--dry-run", "show which revisions would be applied");
    private static final Option OUT_OF_ORDER =
            Option.flag("--out-of-order", "also apply what should have come before something applied");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                        "upgrade",
                        "Applies the revisions that the database lacks",
                        "db upgrade 4f2a",
                        SQL,
                        DRY_RUN,
                        OUT_OF_ORDER)
                .taking("[TARGET]", 1);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Arguments arguments = invocation.arguments();
        Migrations migrations = invocation.migrations();
        String target = arguments.parameter().orElse("heads");
        RunOptions options = migrations.options().withOutOfOrder(arguments.has(OUT_OF_ORDER));
        if (arguments.has(SQL) || arguments.has(DRY_RUN)) {
            return show(migrations.planUpgrade(target, options), invocation);
        }
        RunPrinter printer = new RunPrinter(invocation.console());
        RunReport report = migrations.upgrade(target, options, printer);
        if (report.steps().isEmpty()) {
            invocation
                    .console()
                    .note("Nothing to do: the database is at "
                            + RevisionText.parents(List.copyOf(migrations.current())));
        }
        return ExitCode.DONE;
    }

    private static ExitCode show(MigrationPlan plan, Invocation invocation) {
        plan.requirePossible();
        if (invocation.arguments().has(SQL)) {
            invocation.console().result(invocation.migrations().script(plan));
            return ExitCode.DONE;
        }
        PlanPrinter.print(plan, invocation.console());
        return ExitCode.DONE;
    }
}
