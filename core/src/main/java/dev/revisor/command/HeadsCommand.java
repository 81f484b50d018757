package dev.revisor.command;

import dev.revisor.revision.RevisionGraph;

/** Shows the revisions that nobody revises; needs no database. */
final class HeadsCommand implements Command {

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
        NodeLines lines = new NodeLines(graph, console);
        for (String id : verbose ? graph.tips() : graph.heads()) {
            lines.add("", id, verbose ? "revises " + RevisionText.parents(graph.get(id)) : "");
        }
        lines.print("There is no revision: 'db migrate' writes the first one");
        return ExitCode.DONE;
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
