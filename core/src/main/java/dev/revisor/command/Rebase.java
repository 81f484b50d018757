package dev.revisor.command;

import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The move of a branch onto the head of another.
 *
 * @param first the first revision of the branch, which gets another parent
 * @param onto the id of the head that it will come after
 * @param moved the ids of the first and all that comes after it
 * @param passed the ids of what will come before them and did not so far
 */
record Rebase(RevisionNode first, String onto, Set<String> moved, Set<String> passed) {

    /**
     * Finds the move in a graph of at least two heads.
     *
     * @param revision a revision of the branch that moves, or null: of two heads, that of which the branch was begun
     *     later
     * @param wanted the head that it moves onto, or null for the only other one
     * @throws RebaseException if it is not clear, or the branch is merged
     */
    static Rebase of(RevisionGraph graph, @Nullable String revision, @Nullable String wanted) {
        if (wanted != null && !graph.heads().contains(wanted)) {
            throw RebaseException.ontoNoHead(wanted, graph.heads());
        }
        String head = revision == null ? youngest(graph, wanted) : headAbove(graph, revision);
        String onto = wanted == null ? other(graph, head) : wanted;
        List<RevisionNode> branch = graph.missing(Set.of(head), Set.of(onto));
        if (branch.isEmpty() || head.equals(onto)) {
            throw RebaseException.ontoItself(onto);
        }
        return of(graph, first(branch), onto);
    }

    private static Rebase of(RevisionGraph graph, RevisionNode first, String onto) {
        Set<String> moved = new LinkedHashSet<>(graph.descendants(Set.of(first.id())));
        moved.add(first.id());
        if (moved.contains(onto)) {
            throw RebaseException.ontoItself(onto);
        }
        Set<String> passed = new LinkedHashSet<>();
        graph.missing(Set.of(onto), first.revises()).forEach(node -> passed.add(node.id()));
        return new Rebase(first, onto, moved, passed);
    }

    /** The target of a downgrade that undoes the branch and nothing else. */
    String downgradeTarget() {
        return first.id() + "@" + first.revises().stream().findFirst().orElse("base");
    }

    private static String headAbove(RevisionGraph graph, String revision) {
        Set<String> above = graph.descendants(Set.of(revision));
        List<String> heads = graph.heads().stream()
                .filter(head -> head.equals(revision) || above.contains(head))
                .toList();
        if (heads.size() != 1) {
            throw RebaseException.merged(revision, heads);
        }
        return heads.get(0);
    }

    private static String youngest(RevisionGraph graph, @Nullable String wanted) {
        List<String> heads = graph.heads();
        if (wanted != null) {
            return other(graph, wanted);
        }
        if (heads.size() != 2) {
            throw RebaseException.undecided(heads);
        }
        String one = heads.get(0);
        String other = heads.get(1);
        Instant begun = begun(graph, one, other);
        Instant otherBegun = begun(graph, other, one);
        if (begun == null || otherBegun == null || begun.equals(otherBegun)) {
            throw RebaseException.noYounger(heads);
        }
        return begun.isAfter(otherBegun) ? one : other;
    }

    private static @Nullable Instant begun(RevisionGraph graph, String head, String other) {
        return graph.missing(Set.of(head), Set.of(other)).stream()
                .map(RevisionNode::created)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static String other(RevisionGraph graph, String head) {
        List<String> others =
                graph.heads().stream().filter(id -> !id.equals(head)).toList();
        if (others.size() != 1) {
            throw RebaseException.undecided(graph.heads());
        }
        return others.get(0);
    }

    private static RevisionNode first(List<RevisionNode> branch) {
        Set<String> ids = new LinkedHashSet<>();
        branch.forEach(node -> ids.add(node.id()));
        List<RevisionNode> beginnings = branch.stream()
                .filter(node -> node.revises().stream().noneMatch(ids::contains))
                .toList();
        if (beginnings.size() > 1) {
            throw RebaseException.severalBeginnings(
                    beginnings.stream().map(RevisionNode::id).toList());
        }
        return beginnings.get(0);
    }
}
