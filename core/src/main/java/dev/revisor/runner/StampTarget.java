package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.revision.OverlappingTargetsException;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import dev.revisor.revision.Target;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The revisions of which a stamp wants rows, in the order in which they are applied: its targets with everything below
 * them. Where all targets name a branch, what is applied in other branches stays, unless it comes after one of these.
 */
final class StampTarget {

    private final RevisionGraph graph;
    private final History history;
    private final Set<String> current;

    StampTarget(RevisionGraph graph, History history) {
        this.graph = graph;
        this.history = history;
        this.current = MigrationStatus.current(graph, history);
    }

    List<RevisionNode> wanted(Collection<String> targets, boolean purge) {
        Set<String> ends = graph.resolveAll(targets, current);
        List<Target> meant =
                targets.stream().map(target -> graph.target(target, current)).toList();
        boolean limited = meant.stream().allMatch(target -> target.branch() != null);
        if (!limited && !ends.isEmpty() && meant.stream().anyMatch(Target::isBase)) {
            throw new OverlappingTargetsException("base", ends.iterator().next());
        }
        return limited && !purge ? besideOtherBranches(ends, meant) : graph.upTo(ends);
    }

    private List<RevisionNode> besideOtherBranches(Set<String> ends, List<Target> targets) {
        RevisionGraph all = RowGraph.of(graph, history);
        Set<String> applied = history.applied();
        Set<String> outside = new LinkedHashSet<>(applied);
        for (Target target : targets) {
            String branch = Objects.requireNonNull(target.branch());
            outside.removeAll(all.lineage(branch));
            outside.removeAll(all.descendants(Set.of(branch)));
        }
        Set<String> below = new LinkedHashSet<>(all.ancestors(outside));
        below.retainAll(applied);
        Set<String> wanted = new LinkedHashSet<>(all.ancestors(ends));
        List.of(ends, outside, below).forEach(wanted::addAll);
        return all.ordered().stream().filter(node -> wanted.contains(node.id())).toList();
    }
}
