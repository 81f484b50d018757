package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.runner.StampReport;
import java.util.List;

/** Says where a database is without running anything. */
final class StampCommand implements Command {

    private static final Option PURGE = Option.flag("--purge", "also write the rows anew that stay");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                        "stamp",
                        "Records that the database is at a revision, without running any; by default the heads",
                        "db stamp 4f2a",
                        PURGE,
                        SqlScripts.SQL,
                        SqlScripts.DIALECT)
                .taking("[REV|FROM:TO...]", Integer.MAX_VALUE)
                .ruledBy(
                        SqlScripts.NEEDED_FOR_DIALECT,
                        SqlScripts.SQL.excludes(
                                PURGE, "leave out '--purge', which is for rows that somebody looked at, or '--sql'"));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        List<String> parameters = invocation.arguments().parameters();
        List<String> targets = parameters.isEmpty() ? List.of("heads") : parameters;
        if (SqlScripts.areWanted(invocation.arguments())) {
            return script(targets, invocation);
        }
        StampReport report =
                invocation.migrations().stamp(targets, invocation.arguments().has(PURGE));
        report.added()
                .forEach(node -> invocation.console().result(("stamped " + node.id() + "  " + node.message()).strip()));
        report.removed()
                .forEach(row -> invocation.console().result(("removed " + row.id() + "  " + row.message()).strip()));
        if (report.added().isEmpty() && report.removed().isEmpty()) {
            invocation.console().note("Nothing to do: the history says so already");
        }
        invocation.console().note(likeness(invocation.migrations()));
        return ExitCode.DONE;
    }

    static String likeness(Migrations migrations) {
        if (migrations.current().isEmpty()) {
            return "The history is empty: nothing was compared";
        }
        List<ChangeLine> missing = migrations.missing();
        return missing.isEmpty()
                ? "The schema looks like it"
                : "The schema does not look like it: it would take " + missing.size()
                        + (missing.size() == 1 ? " change, '" : " changes, the first is '")
                        + missing.get(0).toString().replaceAll(" +", " ") + "'";
    }

    private static ExitCode script(List<String> targets, Invocation invocation) {
        SqlScripts scripts = SqlScripts.of(invocation);
        return scripts.print(
                scripts.areOffline()
                        ? scripts.stamp(targets)
                        : invocation.migrations().stampScript(targets));
    }
}
