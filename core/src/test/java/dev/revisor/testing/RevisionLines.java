package dev.revisor.testing;

import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Graphs of revisions as lines of text: {@code d2 < c2 needs a3 label top} is a revision {@code d2} that revises
 * {@code c2}, depends on {@code a3} and has a branch label. A merge has several words after the {@code <}.
 */
public final class RevisionLines {

    private RevisionLines() {}

    /** The graph of these lines. */
    public static RevisionGraph graph(String... lines) {
        return RevisionGraph.of(nodes(lines));
    }

    /** The revisions of these lines. */
    public static List<RevisionNode> nodes(String... lines) {
        return Stream.of(lines).map(RevisionLines::node).toList();
    }

    private static RevisionNode node(String line) {
        List<String> revises = new ArrayList<>();
        List<String> needs = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<String> words = List.of(line.split(" "));
        List<String> part = List.of();
        for (String word : words.subList(1, words.size())) {
            switch (word) {
                case "<" -> part = revises;
                case "needs" -> part = needs;
                case "label" -> part = labels;
                default -> part.add(word);
            }
        }
        return RevisionNode.of(words.get(0))
                .withRevises(revises)
                .withDependsOn(needs)
                .withBranchLabels(labels);
    }
}
