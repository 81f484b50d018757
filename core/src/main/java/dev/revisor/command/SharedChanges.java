package dev.revisor.command;

import dev.revisor.operation.Footprint;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.Revisions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the revisions of two branches since their common ancestors do to the same tables, as sentences. */
final class SharedChanges {

    private final Map<String, Footprint> one;
    private final Map<String, Footprint> other;

    private SharedChanges(Map<String, Footprint> one, Map<String, Footprint> other) {
        this.one = one;
        this.other = other;
    }

    /** Those of two revisions that are not ancestors of each other. */
    static SharedChanges between(String one, String other, Revisions revisions) {
        RevisionGraph graph = revisions.graph();
        return of(
                ids(graph.missing(Set.of(one), Set.of(other))),
                ids(graph.missing(Set.of(other), Set.of(one))),
                revisions);
    }

    /** Those of some revisions and others. */
    static SharedChanges of(Collection<String> one, Collection<String> other, Revisions revisions) {
        return new SharedChanges(footprints(one, revisions), footprints(other, revisions));
    }

    /** What one side changes and the other changes or relies on, so that the order of both may matter. */
    List<String> contested() {
        return pairs((left, right) -> left.contested(right));
    }

    /** The tables of which two revisions change something, though not the same. */
    List<String> sharedTables() {
        return pairs((left, right) -> left.commutesWith(right)
                ? left.sharedTables(right).stream()
                        .map(table -> "table '" + table + "'")
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of());
    }

    /** What two revisions have in common. */
    @FunctionalInterface
    private interface Common {

        Set<String> of(Footprint one, Footprint other);
    }

    private List<String> pairs(Common common) {
        List<String> lines = new ArrayList<>();
        one.forEach((left, mine) -> other.forEach((right, theirs) -> common.of(mine, theirs)
                .forEach(what -> lines.add(what + " (revisions '" + left + "' and '" + right + "')"))));
        return lines;
    }

    private static List<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }

    private static Map<String, Footprint> footprints(Collection<String> ids, Revisions revisions) {
        Map<String, Footprint> footprints = new LinkedHashMap<>();
        ids.forEach(id -> footprints.put(
                id, Footprint.of(revisions.script(id).orElseThrow().upgrade())));
        return footprints;
    }
}
