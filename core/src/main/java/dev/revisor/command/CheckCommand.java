package dev.revisor.command;

import dev.revisor.CheckReport;
import dev.revisor.Offline;
import java.util.Optional;

/** Says whether entities, revisions and database agree. */
final class CheckCommand implements Command {

    private static final Option STALE = Option.flag("--stale", "compare entities although their sources are newer");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                        "check",
                        "Checks that entities, revisions and database agree; exits with 3 if they don't",
                        "db check --json",
                        OfflineMode.OFFLINE,
                        OfflineMode.DIALECT,
                        STALE,
                        RevisionJson.OPTION)
                .ruledBy(OfflineMode.NEEDED_FOR_DIALECT);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        Optional<Offline> offline = OfflineMode.of(invocation);
        if (!invocation.arguments().has(STALE)) {
            invocation.workspace().authoring().requireCurrentEntities();
        }
        CheckReport report = offline.map(Offline::check)
                .orElseGet(() -> invocation.migrations().check());
        if (invocation.arguments().has(RevisionJson.OPTION)) {
            console.result(json(report, invocation).toString());
        } else {
            print(report, offline.isPresent(), invocation);
        }
        invocation
                .workspace()
                .authoring()
                .typedAt()
                .ifPresent(time -> console.note("Entities were read as typed " + time + ", compiled in memory"));
        invocation.workspace().warnings().forEach(console::note);
        return report.isClean() ? ExitCode.DONE : ExitCode.FOUND_SOMETHING;
    }

    private static void print(CheckReport report, boolean isOffline, Invocation invocation) {
        Console console = invocation.console();
        report.remarks().forEach(console::note);
        report.problems()
                .forEach(problem -> console.result(console.resultPalette().error(invocation.hint(problem))));
        if (!report.differences().isEmpty()) {
            console.result(invocation.hint(
                    isOffline
                            ? "The revisions differ from the entities: 'db migrate --offline' writes another with"
                            : "The database differs from the entities: 'db migrate' writes a revision that"));
            Changes.print(report.differences(), console);
        }
        if (report.isClean()) {
            console.result(isOffline ? "Entities and revisions agree" : "Entities, revisions and database agree");
        }
    }

    private static JsonObject json(CheckReport report, Invocation invocation) {
        return new JsonObject()
                .with("clean", report.isClean())
                .with(
                        "problems",
                        report.problems().stream().map(invocation::hint).toList())
                .with("differences", RevisionJson.changes(report.differences()))
                .with("remarks", report.remarks());
    }
}
