package dev.revisor.command;

import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.util.List;

/** Shows the revisions that nobody revises; needs no database. */
final class HeadsCommand implements Command {

    private static final int MESSAGE = 1;

    private static final Option VERBOSE =
            Option.flag("--verbose", "-v", "also show what each revises, and ends of branches that others depend on");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "heads",
                "Shows the revisions that no other revises or depends on: where a database is that has everything",
                "db heads -v",
                VERBOSE,
                RevisionJson.OPTION);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        RevisionGraph graph = invocation.migrations().revisions().graph();
        Console console = invocation.console();
        if (invocation.arguments().has(RevisionJson.OPTION)) {
            console.result(json(graph).toString());
            return ExitCode.DONE;
        }
        boolean verbose = invocation.arguments().has(VERBOSE);
        List<String> shown = verbose ? graph.tips() : graph.heads();
        Columns columns = new Columns(MESSAGE);
        shown.forEach(id -> columns.add(parts(graph, id, verbose, console.resultPalette())));
        columns.lines(console.width()).forEach(console::result);
        if (shown.isEmpty()) {
            console.note("There is no revision: 'db migrate' writes the first one");
        }
        return ExitCode.DONE;
    }

    private static String[] parts(RevisionGraph graph, String id, boolean verbose, Palette palette) {
        RevisionNode node = graph.get(id);
        return new String[] {
            RevisionText.marked(node, graph.heads().contains(id), palette),
            RevisionText.message(node),
            RevisionText.minute(node.created()),
            verbose ? "revises " + RevisionText.parents(node) : ""
        };
    }

    private static JsonObject json(RevisionGraph graph) {
        return new JsonObject()
                .with("heads", graph.heads())
                .with(
                        "revisions",
                        graph.heads().stream()
                                .map(id -> RevisionJson.node(graph.get(id)))
                                .toList());
    }
}
