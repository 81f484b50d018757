package dev.revisor.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts revisions behind everything they come after, whatever the order they are given in: of two that could be next, the
 * older one is.
 */
final class GraphOrder {

    private static final Comparator<RevisionNode> OLDER_FIRST = Comparator.comparing(
                    RevisionNode::created, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RevisionNode::id);

    private final Map<String, RevisionNode> nodes;
    private final Edges edges;

    private GraphOrder(Map<String, RevisionNode> nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    /** The nodes in order, or the error that says which of them come after each other. */
    static Map<String, RevisionNode> sort(Map<String, RevisionNode> nodes, Edges order, Edges parents) {
        Map<String, RevisionNode> sorted = new GraphOrder(nodes, order).sort();
        if (sorted.size() < nodes.size()) {
            GraphOrder byParents = new GraphOrder(nodes, parents);
            Set<String> stuck = byParents.missingFrom(byParents.sort().keySet());
            if (!stuck.isEmpty()) {
                throw new RevisionCycleException(byParents.cycle(stuck));
            }
            GraphOrder byOrder = new GraphOrder(nodes, order);
            throw new DependencyCycleException(byOrder.cycle(byOrder.missingFrom(sorted.keySet())));
        }
        return sorted;
    }

    private Map<String, RevisionNode> sort() {
        PriorityQueue<RevisionNode> ready = new PriorityQueue<>(OLDER_FIRST);
        Map<String, Integer> waitingFor = new HashMap<>();
        for (RevisionNode node : nodes.values()) {
            waitingFor.put(node.id(), edges.below(node.id()).size());
            if (edges.below(node.id()).isEmpty()) {
                ready.add(node);
            }
        }
        Map<String, RevisionNode> sorted = new LinkedHashMap<>();
        while (!ready.isEmpty()) {
            RevisionNode node = ready.remove();
            sorted.put(node.id(), node);
            for (String above : edges.above(node.id())) {
                if (waitingFor.merge(above, -1, Integer::sum) == 0) {
                    ready.add(Objects.requireNonNull(nodes.get(above)));
                }
            }
        }
        return sorted;
    }

    private Set<String> missingFrom(Collection<String> sorted) {
        Set<String> missing = new TreeSet<>(nodes.keySet());
        missing.removeAll(sorted);
        return missing;
    }

    /** The way round one cycle: everything stuck has something stuck below it, so going down comes back. */
    private List<String> cycle(Set<String> stuck) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> path = new ArrayList<>();
        String id = stuck.iterator().next();
        while (seen.putIfAbsent(id, path.size()) == null) {
            path.add(id);
            id = edges.below(id).stream().filter(stuck::contains).findFirst().orElseThrow();
        }
        return closed(new ArrayList<>(path.subList(seen.get(id), path.size())));
    }

    private static List<String> closed(List<String> cycle) {
        Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
        cycle.add(cycle.get(0));
        return cycle;
    }
}
