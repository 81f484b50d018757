package dev.revisor.command;

import dev.revisor.HistoryEntry;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes revisions as a <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid flowchart</a>, newest at the top.
 * Its nodes have names of their own, because ids may be words that the language keeps for itself.
 */
final class MermaidGraph {

    private final List<String> lines = new ArrayList<>(List.of("flowchart BT"));
    private final Map<String, String> names = new LinkedHashMap<>();

    private MermaidGraph(List<HistoryEntry> newestFirst) {
        newestFirst.forEach(entry -> names.put(entry.revision().id(), "r" + (names.size() + 1)));
    }

    static List<String> lines(List<HistoryEntry> newestFirst) {
        MermaidGraph graph = new MermaidGraph(newestFirst);
        newestFirst.forEach(graph::addNode);
        newestFirst.forEach(entry -> graph.addEdges(entry.revision()));
        return List.copyOf(graph.lines);
    }

    private void addNode(HistoryEntry entry) {
        String label = Stream.of(RevisionText.marked(entry, Palette.PLAIN), RevisionText.message(entry.revision()))
                .filter(text -> !text.isBlank())
                .map(MermaidGraph::escape)
                .reduce((id, message) -> id + "<br/>" + message)
                .orElseThrow();
        lines.add("    %s[\"%s\"]".formatted(names.get(entry.revision().id()), label));
    }

    private void addEdges(RevisionNode node) {
        node.revises().forEach(parent -> addEdge(parent, "-->", node));
        node.dependsOn().forEach(dependency -> addEdge(dependency, "-. depends on .->", node));
    }

    private void addEdge(String from, String arrow, RevisionNode to) {
        if (names.containsKey(from)) {
            lines.add("    %s %s %s".formatted(names.get(from), arrow, names.get(to.id())));
        }
    }

    /** Everything that could end the string, begin an entity, a tag or a style, or be taken for Markdown. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            if ("\"#&<>`*_~\\[]{}|$;:".indexOf(character) < 0) {
                escaped.appendCodePoint(character);
            } else {
                escaped.append('#').append(character).append(';');
            }
        }
        return escaped.toString();
    }
}
