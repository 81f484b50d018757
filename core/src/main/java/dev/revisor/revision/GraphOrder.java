package dev.revisor.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private final Map<String, List<String>> followers;
    private final Map<String, Integer> waitingFor = new HashMap<>();

    private GraphOrder(Map<String, RevisionNode> nodes, Map<String, List<String>> followers) {
        this.nodes = nodes;
        this.followers = followers;
    }

    static Map<String, RevisionNode> sort(Map<String, RevisionNode> nodes, Map<String, List<String>> followers) {
        return new GraphOrder(nodes, followers).sort();
    }

    static Set<String> predecessors(RevisionNode node) {
        Set<String> predecessors = new LinkedHashSet<>(node.revises());
        predecessors.addAll(node.dependsOn());
        return predecessors;
    }

    private Map<String, RevisionNode> sort() {
        PriorityQueue<RevisionNode> ready = new PriorityQueue<>(OLDER_FIRST);
        for (RevisionNode node : nodes.values()) {
            waitingFor.put(node.id(), predecessors(node).size());
            if (predecessors(node).isEmpty()) {
                ready.add(node);
            }
        }
        Map<String, RevisionNode> sorted = new LinkedHashMap<>();
        while (!ready.isEmpty()) {
            RevisionNode node = ready.remove();
            sorted.put(node.id(), node);
            release(node, ready);
        }
        if (sorted.size() < nodes.size()) {
            throw new RevisionCycleException(cycleWithout(sorted.keySet()));
        }
        return sorted;
    }

    private void release(RevisionNode node, PriorityQueue<RevisionNode> ready) {
        for (String follower : followers.getOrDefault(node.id(), List.of())) {
            if (waitingFor.merge(follower, -1, Integer::sum) == 0) {
                ready.add(nodes.get(follower));
            }
        }
    }

    private List<String> cycleWithout(Set<String> sorted) {
        Set<String> stuck = new TreeSet<>(nodes.keySet());
        stuck.removeAll(sorted);
        List<String> path = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        String id = stuck.iterator().next();
        while (seen.add(id)) {
            path.add(id);
            id = predecessors(Objects.requireNonNull(nodes.get(id))).stream()
                    .filter(stuck::contains)
                    .findFirst()
                    .orElseThrow();
        }
        return closed(path.subList(path.indexOf(id), path.size()));
    }

    private static List<String> closed(List<String> cycle) {
        Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
        List<String> path = new ArrayList<>(cycle);
        path.add(cycle.get(0));
        return path;
    }
}
