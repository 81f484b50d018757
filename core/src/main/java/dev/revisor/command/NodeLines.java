package dev.revisor.command;

import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.util.List;

/** Revisions of the graph, a line each, for commands that don't say where the database is. */
final class NodeLines {

    private static final int MESSAGE = 1;

    private final RevisionGraph graph;
    private final Console console;
    private final Columns columns = new Columns(MESSAGE);

    NodeLines(RevisionGraph graph, Console console) {
        this.graph = graph;
        this.console = console;
    }

    void add(String indentation, String id, String remark) {
        RevisionNode node = graph.get(id);
        columns.add(
                indentation + RevisionText.marked(node, graph.heads().contains(id), console.resultPalette()),
                RevisionText.message(node),
                RevisionText.minute(node.created()),
                remark);
    }

    /** Prints the lines, or says that there are none. */
    void print(String none) {
        List<String> lines = columns.lines(console.width());
        lines.forEach(console::result);
        if (lines.isEmpty()) {
            console.note(none);
        }
    }
}
