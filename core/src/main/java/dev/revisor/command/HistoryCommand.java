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

    private static final Option RANGE = Option.value(
            "--rev-range",
            "-r",
            "a:b",
            "show only the revisions from A to B; either may be left away, or count steps as in '-3:' and 'base:+2'");
    private static final Option VERBOSE = Option.flag("--verbose", "-v", "show everything about each revision");
    private static final Option INDICATE =
            Option.flag("--indicate-current", "-i", "mark what the database is at; always done");
    private static final Option GRAPH = Option.flag("--graph", "draw branches and merges beside the revisions");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                        "history",
                        "Shows the revisions of application and database, newest first",
                        "db history --graph -r -3:",
                        RANGE,
                        VERBOSE,
                        INDICATE,
                        GRAPH,
                        GraphFormat.OPTION,
                        RevisionJson.OPTION)
                .ruledBy(
                        RevisionJson.OPTION.excludes(GRAPH, "JSON has no drawing, leave out one of them"),
                        RevisionJson.OPTION.excludes(
                                GraphFormat.OPTION, "JSON is no format of graphs, leave out one of them"));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Arguments arguments = invocation.arguments();
        Optional<GraphFormat> format = GraphFormat.of(arguments);
        Migrations migrations = invocation.migrations();
        List<HistoryEntry> entries = shown(migrations, arguments.value(RANGE));
        Console console = invocation.console();
        if (arguments.has(RevisionJson.OPTION)) {
            console.result(RevisionJson.database(migrations, entries).toString());
        } else if (format.isPresent()) {
            format.get().print(entries).forEach(console::result);
        } else if (arguments.has(GRAPH)) {
            GraphPrinter.print(entries, arguments.has(VERBOSE), console);
        } else {
            EntryPrinter.print(entries, arguments.has(VERBOSE), console);
        }
        if (entries.isEmpty()) {
            console.note(
                    arguments.has(RANGE)
                            ? "There is no revision in the range"
                            : "There is no revision: 'db migrate' writes the first one");
        }
        return ExitCode.DONE;
    }

    private static List<HistoryEntry> shown(Migrations migrations, Optional<String> range) {
        List<HistoryEntry> entries = migrations.history();
        if (range.isEmpty()) {
            return entries;
        }
        RevisionRange ends = RevisionRange.parse(range.get());
        Set<String> ids = migrations.revisions().graph().between(ends, migrations.currentKnown()).stream()
                .map(RevisionNode::id)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> ids.contains(entry.revision().id()))
                .toList();
    }
}
