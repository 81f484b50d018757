package dev.revisor.command;

import dev.revisor.CheckReport;

/** Says whether entities, revisions and database agree. */
final class CheckCommand implements Command {

    private static final Option STALE = Option.flag("--stale", "compare entities although their sources are newer");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "check", "Checks that entities, revisions and database agree; exits with 3 if they don't", "db check");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        if (!invocation.arguments().has(STALE)) {
            invocation.workspace().authoring().requireCurrentClasses();
        }
        CheckReport report = invocation.migrations().check();
        report.remarks().forEach(console::note);
        report.problems().forEach(console::result);
        if (!report.differences().isEmpty()) {
            console.result("The database differs from the entities: 'db migrate' writes a revision that");
            report.differences().forEach(line -> console.result("  " + line));
        }
        if (report.isClean()) {
            console.result("Entities, revisions and database agree");
        }
        invocation.workspace().warnings().forEach(console::note);
        return report.isClean() ? ExitCode.DONE : ExitCode.FOUND_SOMETHING;
    }
}
