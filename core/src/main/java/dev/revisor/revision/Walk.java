package dev.revisor.revision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The steps of a target, along children or parents.
 *
 * @param graph the graph
 * @param expression how many steps there are, and which way
 * @param branch the branch that is not left where several ways lead on
 * @param stopsAtEnds whether steps that go too far are left out instead of refused
 */
record Walk(RevisionGraph graph, TargetExpression expression, Branch branch, boolean stopsAtEnds) {

    /** Where the steps lead from one revision, or from base. */
    Set<String> from(Set<String> start) {
        Set<String> place = start;
        for (int done = 0; done < Math.abs(expression.steps()); done++) {
            requireOne(place);
            Set<String> next = expression.steps() > 0 ? above(place) : below(place);
            if (expression.steps() > 0 ? next.isEmpty() : place.isEmpty()) {
                return end(place, done);
            }
            requireOne(next);
            place = next;
        }
        return place;
    }

    private Set<String> above(Set<String> place) {
        return branch.within(
                place.isEmpty()
                        ? graph.bases()
                        : graph.children(place.iterator().next()));
    }

    private Set<String> below(Set<String> place) {
        return place.isEmpty()
                ? place
                : branch.within(graph.get(place.iterator().next()).revises());
    }

    private Set<String> end(Set<String> place, int done) {
        if (!stopsAtEnds) {
            throw new WalkTooFarException(expression.text(), done);
        }
        return place;
    }

    private void requireOne(Set<String> place) {
        if (place.size() > 1) {
            throw new AmbiguousWalkException(expression.text(), List.copyOf(new TreeSet<>(place)));
        }
    }
}
