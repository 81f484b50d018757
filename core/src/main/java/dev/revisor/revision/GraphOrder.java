package dev.revisor.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Places places;
    private final Edges edges;

    private GraphOrder(Places places, Edges edges) {
        this.places = places;
        this.edges = edges;
    }

    /** The nodes in order, or the error that says which of them come after each other. */
    static List<RevisionNode> sort(Collection<RevisionNode> nodes) {
        Places places = new Places(nodes);
        GraphOrder byOrder = new GraphOrder(places, Edges.ofOrder(places));
        List<RevisionNode> sorted = byOrder.sort();
        if (sorted.size() < nodes.size()) {
            GraphOrder byParents = new GraphOrder(places, Edges.ofParents(places));
            Set<String> stuck = byParents.missingFrom(byParents.sort());
            if (!stuck.isEmpty()) {
                throw new RevisionCycleException(byParents.cycle(stuck));
            }
            throw new DependencyCycleException(byOrder.cycle(byOrder.missingFrom(sorted)));
        }
        return sorted;
    }

    private List<RevisionNode> sort() {
        PriorityQueue<Integer> ready = new PriorityQueue<>(Comparator.comparing(places::node, OLDER_FIRST));
        int[] waitingFor = new int[places.size()];
        for (int place = 0; place < places.size(); place++) {
            waitingFor[place] = edges.below(place).length;
            if (waitingFor[place] == 0) {
                ready.add(place);
            }
        }
        List<RevisionNode> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            int place = ready.remove();
            sorted.add(places.node(place));
            for (int above : edges.above(place)) {
                if (--waitingFor[above] == 0) {
                    ready.add(above);
                }
            }
        }
        return sorted;
    }

    private Set<String> missingFrom(List<RevisionNode> sorted) {
        Set<String> missing = new TreeSet<>(places.ids());
        sorted.forEach(node -> missing.remove(node.id()));
        return missing;
    }

    /** The way round one cycle: everything stuck has something stuck below it, so going down comes back. */
    private List<String> cycle(Set<String> stuck) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> path = new ArrayList<>();
        String id = stuck.iterator().next();
        while (seen.putIfAbsent(id, path.size()) == null) {
            path.add(id);
            id = Arrays.stream(edges.below(places.of(id)))
                    .mapToObj(place -> places.node(place).id())
                    .filter(stuck::contains)
                    .findFirst()
                    .orElseThrow();
        }
        return closed(new ArrayList<>(path.subList(seen.get(id), path.size())));
    }

    private static List<String> closed(List<String> cycle) {
        Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
        cycle.add(cycle.get(0));
        return cycle;
    }
}
