package dev.revisor.revision;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A revision as a node of the graph.
 *
 * @param id its id, unique in the graph
 * @param revises the ids it comes after: none for a base, several for a merge
 * @param dependsOn the ids, or branch labels that stand for the revision that has them, that must be applied before it
 *     without being its parents; in a {@link RevisionGraph} ids only
 * @param branchLabels the names of the branch that it is in: in a target they stand for this revision, and before an
 *     {@code @} for it with everything above and below it
 * @param created when it was written, or null where its file doesn't say
 * @param message what it is about, in a few words, possibly empty
 */
public record RevisionNode(
        String id,
        List<String> revises,
        List<String> dependsOn,
        List<String> branchLabels,
        @Nullable Instant created,
        String message) {

    public RevisionNode {
        Objects.requireNonNull(id, "id");
        revises = distinct(revises);
        dependsOn = distinct(dependsOn);
        branchLabels = distinct(branchLabels);
        Objects.requireNonNull(message, "message");
    }

    /** A revision after these, with nothing else said about it. */
    public static RevisionNode of(String id, String... revises) {
        return new RevisionNode(id, List.of(revises), List.of(), List.of(), null, "");
    }

    /** This revision with another message. */
    public RevisionNode withMessage(String other) {
        return new RevisionNode(id, revises, dependsOn, branchLabels, created, other);
    }

    /** This revision with other parents. */
    public RevisionNode withRevises(List<String> others) {
        return new RevisionNode(id, others, dependsOn, branchLabels, created, message);
    }

    /** This revision with other dependencies. */
    public RevisionNode withDependsOn(List<String> others) {
        return new RevisionNode(id, revises, others, branchLabels, created, message);
    }

    /** This revision with other branch labels. */
    public RevisionNode withBranchLabels(List<String> others) {
        return new RevisionNode(id, revises, dependsOn, others, created, message);
    }

    private static List<String> distinct(List<String> names) {
        return List.copyOf(new LinkedHashSet<>(names));
    }
}
