package dev.revisor.command;

import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.util.List;

/** Shows the revisions at which the graph forks; needs no database. */
final class BranchesCommand implements Command {

    private static final int MESSAGE = 1;

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
        Columns columns = new Columns(MESSAGE);
        for (String point : graph.branchPoints()) {
            columns.add(parts("", graph, point, false, console.resultPalette()));
            for (String child : graph.children(point)) {
                columns.add(parts("  -> ", graph, child, verbose, console.resultPalette()));
            }
        }
        columns.lines(console.width()).forEach(console::result);
        if (graph.branchPoints().isEmpty()) {
            console.note("There are no branches: no two revisions have the same parent");
        }
        return ExitCode.DONE;
    }

    private static String[] parts(String indent, RevisionGraph graph, String id, boolean verbose, Palette palette) {
        RevisionNode node = graph.get(id);
        return new String[] {
            indent + RevisionText.marked(node, graph.heads().contains(id), palette),
            RevisionText.message(node),
            RevisionText.minute(node.created()),
            verbose ? headsAbove(graph, id) : ""
        };
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
