package dev.revisor.command;

import dev.revisor.revision.RevisionGraph;
import java.util.List;

/** Shows the revisions at which the graph forks; needs no database. */
final class BranchesCommand implements Command {

    private static final Option VERBOSE = Option.flag("--verbose", "-v", "also show the heads above each");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "branches",
                "Shows the revisions that several others revise, with these",
                "db branches -v",
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
        for (String point : graph.branchPoints()) {
            lines.add("", point, "");
            for (String child : graph.children(point)) {
                lines.add("  -> ", child, verbose ? headsAbove(graph, child) : "");
            }
        }
        lines.print("There are no branches: no two revisions have the same parent");
        return ExitCode.DONE;
    }

    private static String headsAbove(RevisionGraph graph, String id) {
        List<String> heads = graph.heads().stream()
                .filter(graph.descendants(List.of(id))::contains)
                .toList();
        return heads.isEmpty() ? "" : "up to " + String.join(", ", heads);
    }

    private static JsonObject json(RevisionGraph graph) {
        return new JsonObject()
                .with(
                        "branchPoints",
                        graph.branchPoints().stream()
                                .map(id -> RevisionJson.node(graph.get(id))
                                        .with(
                                                "children",
                                                graph.children(id).stream()
                                                        .map(child -> RevisionJson.node(graph.get(child)))
                                                        .toList()))
                                .toList());
    }
}
