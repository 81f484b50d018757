package dev.revisor.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the revisions that a target means, in one graph and seen from the revisions a database is at. */
final class TargetResolver {

    private final RevisionGraph graph;
    private final Set<String> current;

    TargetResolver(RevisionGraph graph, Set<String> current) {
        this.graph = graph;
        this.current = current;
    }

    Set<String> resolve(String target) {
        TargetExpression expression = TargetExpression.parse(target);
        Set<String> place = start(expression.word());
        for (int done = 0; done < Math.abs(expression.steps()); done++) {
            place = step(expression, place, done);
        }
        return place;
    }

    private Set<String> start(String word) {
        return switch (word) {
            case "", "current" -> current;
            case "base" -> Set.of();
            case "heads" -> graph.heads(graph.ids());
            case "head" -> graph.head().map(Set::of).orElse(Set.of());
            default -> Set.of(graph.complete(word));
        };
    }

    private Set<String> step(TargetExpression expression, Set<String> place, int done) {
        if (place.size() > 1) {
            throw new AmbiguousWalkException(expression.text(), List.copyOf(new TreeSet<>(place)));
        }
        return expression.steps() > 0 ? up(expression, place, done) : down(expression, place, done);
    }

    private Set<String> up(TargetExpression expression, Set<String> place, int done) {
        List<String> next = new ArrayList<>(
                place.isEmpty()
                        ? graph.bases()
                        : graph.children(place.iterator().next()));
        if (next.isEmpty()) {
            throw new WalkTooFarException(expression.text(), done);
        }
        return onlyOne(expression, next);
    }

    private Set<String> down(TargetExpression expression, Set<String> place, int done) {
        if (place.isEmpty()) {
            throw new WalkTooFarException(expression.text(), done);
        }
        return onlyOne(expression, graph.get(place.iterator().next()).revises());
    }

    private static Set<String> onlyOne(TargetExpression expression, List<String> next) {
        Set<String> distinct = new LinkedHashSet<>(next);
        if (distinct.size() > 1) {
            throw new AmbiguousWalkException(expression.text(), List.copyOf(distinct));
        }
        return distinct;
    }
}
