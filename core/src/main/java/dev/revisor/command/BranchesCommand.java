package dev.revisor.command;

import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.util.List;

/** Shows the revisions at which the graph forks; needs no database. */
final class BranchesCommand implements Command {

    private static final Option VERBOSE = Option.flag("--verbose", "-v", "also show the heads above each");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "branches", "Shows the revisions that several others revise, with these", "db branches -v", VERBOSE);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        RevisionGraph graph = invocation.migrations().revisions().graph();
        boolean verbose = invocation.arguments().has(VERBOSE);
        List<String> points = graph.branchPoints();
        Columns columns = new Columns();
        for (String point : points) {
            add(columns, "", graph.get(point), "branch point", "");
            for (String child : graph.children(point)) {
                add(columns, "  -> ", graph.get(child), mark(graph, child), verbose ? headsAbove(graph, child) : "");
            }
        }
        columns.lines().forEach(invocation.console()::result);
        if (points.isEmpty()) {
            invocation.console().note("There are no branches: no two revisions have the same parent");
        }
        return ExitCode.DONE;
    }

    private static void add(Columns columns, String indent, RevisionNode node, String mark, String more) {
        String marked = mark.isEmpty() ? node.id() : node.id() + " (" + mark + ")";
        String labels = node.branchLabels().isEmpty() ? "" : "[" + String.join(", ", node.branchLabels()) + "]";
        columns.add(indent + marked, node.message(), RevisionText.minute(node.created()), labels, more);
    }

    private static String mark(RevisionGraph graph, String id) {
        boolean isMerge = graph.get(id).revises().size() > 1;
        boolean isHead = graph.heads().contains(id);
        return isHead && isMerge ? "head, merge" : isHead ? "head" : isMerge ? "merge" : "";
    }

    private static String headsAbove(RevisionGraph graph, String id) {
        List<String> heads = graph.heads().stream()
                .filter(graph.descendants(List.of(id))::contains)
                .toList();
        return heads.isEmpty() ? "" : "up to " + String.join(", ", heads);
    }
}
