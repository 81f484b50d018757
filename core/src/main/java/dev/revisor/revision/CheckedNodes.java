package dev.revisor.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Revisions of which each exists once, and whose parents and dependencies are all there.
 *
 * @param nodes the revisions, with dependencies that are ids
 * @param names their names
 */
record CheckedNodes(Collection<RevisionNode> nodes, Names names) {

    static <T> CheckedNodes of(
            Collection<? extends T> revisions, Function<T, RevisionNode> node, Function<T, String> origin) {
        Map<String, RevisionNode> nodes = unique(revisions, node, origin);
        Names names = Names.of(nodes.values());
        nodes.replaceAll((id, each) -> each.dependsOn().isEmpty() ? each : withIds(each, names));
        nodes.values().forEach(each -> requireBelow(each, nodes.keySet()));
        return new CheckedNodes(nodes.values(), names);
    }

    private static RevisionNode withIds(RevisionNode node, Names names) {
        return node.withDependsOn(
                node.dependsOn().stream().map(names::exact).distinct().toList());
    }

    private static <T> Map<String, RevisionNode> unique(
            Collection<? extends T> revisions, Function<T, RevisionNode> node, Function<T, String> origin) {
        Map<String, RevisionNode> nodes = new LinkedHashMap<>();
        Map<String, String> origins = new HashMap<>();
        for (T revision : revisions) {
            String id = node.apply(revision).id();
            if (nodes.put(id, node.apply(revision)) != null) {
                throw new DuplicateRevisionException(id, known(origins.getOrDefault(id, ""), origin.apply(revision)));
            }
            origins.put(id, origin.apply(revision));
        }
        return nodes;
    }

    private static void requireBelow(RevisionNode node, Set<String> ids) {
        if (node.revises().contains(node.id())) {
            throw new SelfParentException(node.id());
        }
        if (node.dependsOn().contains(node.id())) {
            throw new SelfDependencyException(node.id());
        }
        List<String> below = new ArrayList<>(node.revises());
        below.addAll(node.dependsOn());
        below.stream().filter(id -> !ids.contains(id)).findFirst().ifPresent(id -> {
            throw new MissingParentException(node.id(), id);
        });
    }

    private static List<String> known(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? List.of() : List.of(first, second);
    }
}
