package dev.revisor.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the revisions of a range. A beginning that is only steps counts down from the end, an end that is only steps
 * counts up from the beginning; where both are, they count from the current revisions. Steps that go too far stop.
 */
final class RangeResolver {

    private final RevisionGraph graph;
    private final TargetResolver targets;
    private final RevisionRange range;

    RangeResolver(RevisionGraph graph, Set<String> current, RevisionRange range) {
        this.graph = graph;
        this.targets = new TargetResolver(graph, current, true);
        this.range = range;
    }

    List<RevisionNode> select() {
        TargetExpression from = TargetExpression.parse(range.from() == null ? "base" : range.from());
        TargetExpression to = TargetExpression.parse(range.to() == null ? "heads" : range.to());
        if (from.isRelative() && !to.isRelative()) {
            Set<String> end = end(from, to);
            return between(count(from, from.steps() < 0, end), end);
        }
        Set<String> beginning = targets.resolve(from).ids();
        return to.isRelative() && !from.isRelative()
                ? between(beginning, count(to, to.steps() > 0, beginning))
                : between(beginning, end(from, to));
    }

    /** What the end means, as far as it is in the branch that the beginning names. */
    private Set<String> end(TargetExpression from, TargetExpression to) {
        Set<String> ids = targets.resolve(to).ids();
        Set<String> within = targets.branch(from).within(ids);
        if (within.isEmpty() && !ids.isEmpty()) {
            throw new RangeOrderException(range);
        }
        return within;
    }

    private Set<String> count(TargetExpression steps, boolean leadsIntoRange, Set<String> start) {
        if (!leadsIntoRange) {
            throw new RangeOrderException(range);
        }
        Walk walk = new Walk(graph, steps, targets.branch(steps), true);
        if (start.isEmpty()) {
            return walk.from(start);
        }
        Set<String> places = new LinkedHashSet<>();
        start.forEach(id -> places.addAll(walk.from(Set.of(id))));
        return places;
    }

    private List<RevisionNode> between(Set<String> from, Set<String> to) {
        List<RevisionNode> upTo = graph.upTo(to);
        if (from.isEmpty()) {
            return upTo;
        }
        Set<String> ids =
                new LinkedHashSet<>(upTo.stream().map(RevisionNode::id).toList());
        if (!ids.containsAll(from)) {
            throw new RangeOrderException(range);
        }
        Set<String> above = new LinkedHashSet<>(graph.parents().descendants(from));
        above.addAll(from);
        return upTo.stream().filter(node -> above.contains(node.id())).toList();
    }
}
