package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.runner.MigrationPlan;

/** Undoes revisions, after it was planned the whole way and somebody agreed. */
final class DowngradeCommand implements Command {

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                        "downgrade",
                        "Undoes revisions, by default the last one",
                        "db downgrade -1",
                        SqlScripts.SQL,
                        SqlScripts.DIALECT,
                        PlanPrinter.DRY_RUN,
                        Consent.YES)
                .taking("[TARGET|FROM:TO]", 1)
                .ruledBy(SqlScripts.NEEDED_FOR_DIALECT, PlanPrinter.NO_SCRIPT);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Arguments arguments = invocation.arguments();
        Migrations migrations = invocation.migrations();
        String target = arguments.parameter().orElse("-1");
        boolean wantsScript = SqlScripts.areWanted(arguments);
        SqlScripts scripts = SqlScripts.of(invocation);
        if (wantsScript && scripts.areOffline()) {
            return scripts.print(scripts.downgrade(target));
        }
        MigrationPlan plan = migrations.planDowngrade(target);
        if (wantsScript) {
            return scripts.print(migrations.script(plan));
        }
        if (plan.isEmpty() || arguments.has(PlanPrinter.DRY_RUN)) {
            return PlanPrinter.show(plan, invocation);
        }
        plan.requirePossible();
        return Consent.isGiven(plan, invocation, "downgrade") ? downgrade(plan, invocation) : ExitCode.FAILED;
    }

    private static ExitCode downgrade(MigrationPlan plan, Invocation invocation) {
        invocation.migrations().downgrade(plan, new RunPrinter(invocation.console()));
        invocation
                .console()
                .note("The next start of the application upgrades again, unless it is told otherwise:"
                        + " revisor.on-startup=none, or revisor.target=<revision>");
        return ExitCode.DONE;
    }
}
