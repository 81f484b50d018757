package dev.revisor.command;

import dev.revisor.HistoryEntry;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes revisions in <a href="https://graphviz.org/doc/info/lang.html">Graphviz's language</a>, newest at the top. */
final class DotGraph {

    private final List<String> lines = new ArrayList<>();
    private final Set<String> ids;

    private DotGraph(List<HistoryEntry> newestFirst) {
        this.ids = newestFirst.stream().map(entry -> entry.revision().id()).collect(Collectors.toSet());
    }

    static List<String> lines(List<HistoryEntry> newestFirst) {
        DotGraph graph = new DotGraph(newestFirst);
        graph.lines.add("digraph revisions {");
        graph.lines.add("    rankdir=BT;");
        graph.lines.add("    node [shape=box, style=rounded, fontname=\"sans-serif\"];");
        graph.lines.add("    edge [fontname=\"sans-serif\", fontsize=10];");
        newestFirst.forEach(graph::addNode);
        newestFirst.forEach(entry -> graph.addEdges(entry.revision()));
        graph.lines.add("}");
        return List.copyOf(graph.lines);
    }

    private void addNode(HistoryEntry entry) {
        String message = RevisionText.message(entry.revision());
        lines.add("    %s [label=\"%s%s\"%s];"
                .formatted(
                        quote(entry.revision().id()),
                        escape(RevisionText.marked(entry, Palette.PLAIN)),
                        message.isBlank() ? "" : "\\n" + escape(message),
                        entry.isCurrent() ? ", penwidth=2" : ""));
    }

    private void addEdges(RevisionNode node) {
        node.revises().forEach(parent -> addEdge(parent, node, ""));
        node.dependsOn().forEach(dependency -> addEdge(dependency, node, " [style=dashed, label=\"depends on\"]"));
    }

    private void addEdge(String from, RevisionNode to, String attributes) {
        if (ids.contains(from)) {
            lines.add("    %s -> %s%s;".formatted(quote(from), quote(to.id()), attributes));
        }
    }

    private static String quote(String id) {
        return "\"" + escape(id) + "\"";
    }

    /** Everything that could end the string, or begin one of the entities that labels may have. */
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
