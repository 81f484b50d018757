package dev.revisor.command;

import dev.revisor.HistoryEntry;
import dev.revisor.Migrations;
import dev.revisor.revision.RevisionNode;
import dev.revisor.revision.RevisionRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows all revisions, newest first. */
final class HistoryCommand implements Command {

    private static final Option RANGE = Option.value("--rev-range", "-r", "a:b", "show only the revisions from A to B");
    private static final Option VERBOSE = Option.flag("--verbose", "-v", "show everything about each revision");
    private static final Option INDICATE =
            Option.flag("--indicate-current", "-i", "mark what the database is at; always done");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "history", "Shows the revisions, newest first", "db history -r -3:", RANGE, VERBOSE, INDICATE);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Migrations migrations = invocation.migrations();
        List<HistoryEntry> entries = migrations.history();
        Optional<String> range = invocation.arguments().value(RANGE);
        List<HistoryEntry> shown =
                range.isEmpty() ? entries : within(migrations, entries, RevisionRange.parse(range.get()));
        EntryPrinter.print(shown, invocation.arguments().has(VERBOSE), invocation.console());
        if (shown.isEmpty()) {
            invocation.console().note("There is no revision: 'db migrate' writes the first one");
        }
        return ExitCode.DONE;
    }

    private static List<HistoryEntry> within(Migrations migrations, List<HistoryEntry> entries, RevisionRange range) {
        Set<String> ids = migrations.revisions().graph().between(range, migrations.currentKnown()).stream()
                .map(RevisionNode::id)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> ids.contains(entry.revision().id()))
                .toList();
    }
}
