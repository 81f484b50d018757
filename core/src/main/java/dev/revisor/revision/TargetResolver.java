package dev.revisor.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the revisions that a target means, in one graph and seen from the revisions a database is at. */
final class TargetResolver {

    private final RevisionGraph graph;
    private final Set<String> current;
    private final boolean stopsAtEnds;

    /**
     * A resolver of one graph.
     *
     * @param stopsAtEnds whether steps that go too far are left out instead of refused
     */
    TargetResolver(RevisionGraph graph, Set<String> current, boolean stopsAtEnds) {
        this.graph = graph;
        this.current = current;
        this.stopsAtEnds = stopsAtEnds;
    }

    Target resolve(TargetExpression expression) {
        Branch branch = branch(expression);
        Set<String> start = start(expression, branch);
        Set<String> ids = new Walk(graph, expression, branch, stopsAtEnds).from(start);
        boolean undoes = expression.isRelative() && expression.steps() < 0 && branch.id() == null;
        return new Target(ids, undoes ? start.stream().findFirst().orElse(null) : branch.id());
    }

    Branch branch(TargetExpression expression) {
        return expression.branch() == null ? Branch.ALL : graph.branch(expression.branch());
    }

    private Set<String> start(TargetExpression expression, Branch branch) {
        return switch (expression.word()) {
            case "" -> expression.steps() > 0 ? tipsToGoUpFrom(branch) : tipsToGoDownFrom(branch);
            case "current" -> tipsToGoDownFrom(branch);
            case "base" -> Set.of();
            case "heads" -> heads(branch);
            case "head" -> head(branch);
            default -> Set.of(complete(expression.word(), branch));
        };
    }

    /** What is current in a branch; where that is nothing, the highest of what is applied in it. */
    private Set<String> tipsToGoUpFrom(Branch branch) {
        Set<String> tips = branch.within(current);
        return tips.isEmpty() ? graph.parents().tips(branch.within(applied())) : tips;
    }

    /** What is current in a branch; where that is nothing, the end of it that is applied because others depend on it. */
    private Set<String> tipsToGoDownFrom(Branch branch) {
        Set<String> tips = branch.within(current);
        return tips.isEmpty() ? branch.within(graph.parents().tips(applied())) : tips;
    }

    private Set<String> applied() {
        Set<String> applied = new LinkedHashSet<>(graph.ancestors(current));
        applied.addAll(current);
        return applied;
    }

    private Set<String> heads(Branch branch) {
        return branch.id() == null ? new LinkedHashSet<>(graph.heads()) : branch.within(graph.tips());
    }

    private Set<String> head(Branch branch) {
        Set<String> heads = heads(branch);
        if (heads.size() > 1) {
            throw new MultipleHeadsException(List.copyOf(heads));
        }
        return heads;
    }

    private String complete(String word, Branch branch) {
        String id = graph.names().complete(word, branch::contains);
        if (!branch.contains(id)) {
            throw new RevisionNotInBranchException(id, branch.name());
        }
        return id;
    }
}
