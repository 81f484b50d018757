package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.runner.RunOptions;
import dev.revisor.runner.RunReport;
import java.util.List;

/** Applies what is missing. */
final class UpgradeCommand implements Command {

    private static final Option OUT_OF_ORDER =
            Option.flag("--out-of-order", "also apply what should have come before something applied");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                        "upgrade",
                        "Applies the revisions that the database lacks",
                        "db upgrade 4f2a",
                        SqlScripts.SQL,
                        SqlScripts.DIALECT,
                        PlanPrinter.DRY_RUN,
                        OUT_OF_ORDER)
                .taking("[TARGET|FROM:TO]", 1)
                .ruledBy(SqlScripts.NEEDED_FOR_DIALECT, PlanPrinter.NO_SCRIPT);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Arguments arguments = invocation.arguments();
        Migrations migrations = invocation.migrations();
        String target = arguments.parameter().orElse("heads");
        RunOptions options = migrations.options().withOutOfOrder(arguments.has(OUT_OF_ORDER));
        if (SqlScripts.areWanted(arguments)) {
            return script(target, options, SqlScripts.of(invocation));
        }
        if (arguments.has(PlanPrinter.DRY_RUN)) {
            return PlanPrinter.show(migrations.planUpgrade(target, options), invocation);
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

    private static ExitCode script(String target, RunOptions options, SqlScripts scripts) {
        return scripts.print(scripts.areOffline() ? scripts.upgrade(target) : scripts.upgrade(target, options));
    }
}
