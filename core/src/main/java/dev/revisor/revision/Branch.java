package dev.revisor.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the part of a target before the {@code @} leaves of a graph: a revision with its parents, their parents and so
 * on, and everything that revises it. Dependencies lead into no other branch, merges do.
 *
 * @param name the label or id as it was given
 * @param id the revision, or null for the whole graph
 * @param lineage the revisions of the branch
 */
record Branch(String name, @Nullable String id, Set<String> lineage) {

    static final Branch ALL = new Branch("", null, Set.of());

    boolean contains(String revision) {
        return id == null || lineage.contains(revision);
    }

    Set<String> within(Collection<String> revisions) {
        Set<String> within = new LinkedHashSet<>(revisions);
        within.removeIf(revision -> !contains(revision));
        return within;
    }
}
