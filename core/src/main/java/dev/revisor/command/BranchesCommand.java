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
            add(columns, RevisionText.marked(graph.get(point), false, Palette.PLAIN), graph.get(point), "");
            for (String child : graph.children(point)) {
                String marked =
                        RevisionText.marked(graph.get(child), graph.heads().contains(child), console.resultPalette());
                add(columns, "  -> " + marked, graph.get(child), verbose ? headsAbove(graph, child) : "");
            }
        }
        columns.lines(console.width()).forEach(console::result);
        if (graph.branchPoints().isEmpty()) {
            console.note("There are no branches: no two revisions have the same parent");
        }
        return ExitCode.DONE;
    }

    private static void add(Columns columns, String marked, RevisionNode node, String more) {
        columns.add(marked, RevisionText.message(node), RevisionText.minute(node.created()), more);
    }

    private static JsonObject json(RevisionGraph graph) {
        return new JsonObject()
                .with(
                        "revisions",
                        graph.branchPoints().stream()
                                .map(id -> RevisionJson.node(graph.get(id)).with("children", graph.children(id)))
                                .toList());
    }

    private static String headsAbove(RevisionGraph graph, String id) {
        List<String> heads = graph.heads().stream()
                .filter(graph.descendants(List.of(id))::contains)
                .toList();
        return heads.isEmpty() ? "" : "up to " + String.join(", ", heads);
    }
}
