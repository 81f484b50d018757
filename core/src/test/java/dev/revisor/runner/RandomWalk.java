package dev.revisor.runner;

import dev.revisor.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Targets that somebody could give, about half of them possible. */
record RandomWalk(RevisionGraph graph, Random random) {

    String target() {
        return switch (random.nextInt(9)) {
            case 0 -> "heads";
            case 1 -> "base";
            case 2 -> "-" + (1 + random.nextInt(3));
            case 3 -> "+" + (1 + random.nextInt(3));
            case 4 -> branch() + "@head";
            case 5 -> branch() + "@base";
            case 6 -> branch() + "@-1";
            case 7 -> branch() + "@+2";
            default -> id();
        };
    }

    private String branch() {
        List<String> labels = new ArrayList<>();
        graph.ordered().forEach(node -> labels.addAll(node.branchLabels()));
        return labels.isEmpty() || random.nextBoolean() ? id() : labels.get(random.nextInt(labels.size()));
    }

    private String id() {
        return List.copyOf(graph.ids()).get(random.nextInt(graph.ids().size()));
    }
}
