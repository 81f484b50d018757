package dev.revisor.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What comes directly below and above each revision, in one sense of coming after: as a child, or at all. */
final class Edges {

    private final Map<String, Set<String>> below = new HashMap<>();
    private final Map<String, List<String>> above = new HashMap<>();

    private Edges() {}

    /** Parents below, children above. */
    static Edges ofParents(Collection<RevisionNode> nodes) {
        return of(nodes, node -> new LinkedHashSet<>(node.revises()));
    }

    /** Parents and dependencies below, whatever comes after above. */
    static Edges ofOrder(Collection<RevisionNode> nodes) {
        return of(nodes, node -> {
            Set<String> below = new LinkedHashSet<>(node.revises());
            below.addAll(node.dependsOn());
            return below;
        });
    }

    private static Edges of(Collection<RevisionNode> nodes, Function<RevisionNode, Set<String>> below) {
        Edges edges = new Edges();
        for (RevisionNode node : nodes) {
            edges.below.put(node.id(), Collections.unmodifiableSet(below.apply(node)));
            edges.below
                    .get(node.id())
                    .forEach(id -> edges.above
                            .computeIfAbsent(id, any -> new ArrayList<>())
                            .add(node.id()));
        }
        edges.above.replaceAll((id, ids) -> ids.stream().sorted().toList());
        return edges;
    }

    Set<String> below(String id) {
        return below.getOrDefault(id, Set.of());
    }

    List<String> above(String id) {
        return above.getOrDefault(id, List.of());
    }

    Set<String> ancestors(Collection<String> ids) {
        return reachable(ids, this::below);
    }

    Set<String> descendants(Collection<String> ids) {
        return reachable(ids, this::above);
    }

    /** A revision with everything below and above it. */
    Set<String> lineage(String id) {
        Set<String> lineage = new LinkedHashSet<>(ancestors(Set.of(id)));
        lineage.add(id);
        lineage.addAll(descendants(Set.of(id)));
        return lineage;
    }

    /** Those of some revisions that have none of the others directly above them. */
    Set<String> tips(Set<String> ids) {
        Set<String> tips = new LinkedHashSet<>(ids);
        ids.forEach(id -> tips.removeAll(below(id)));
        return tips;
    }

    private static Set<String> reachable(
            Collection<String> start, Function<String, ? extends Collection<String>> next) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (String id : next.apply(open.remove())) {
                if (reached.add(id)) {
                    open.add(id);
                }
            }
        }
        return Collections.unmodifiableSet(reached);
    }
}
