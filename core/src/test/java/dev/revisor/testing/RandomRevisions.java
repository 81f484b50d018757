package dev.revisor.testing;

import dev.revisor.revision.RevisionId;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Revisions with branches, merges, dependencies and labels, the same for the same seed. */
public final class RandomRevisions {

    private final Random random;
    private final List<RevisionNode> nodes = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final Set<String> tips = new LinkedHashSet<>();

    private RandomRevisions(Random random) {
        this.random = random;
    }

    /** So many revisions, parents before children. */
    public static List<RevisionNode> of(Random random, int size) {
        RandomRevisions revisions = new RandomRevisions(random);
        while (revisions.nodes.size() < size) {
            revisions.add();
        }
        return List.copyOf(revisions.nodes);
    }

    private void add() {
        List<String> parents = parents();
        RevisionNode node = RevisionNode.of(RevisionId.random(random))
                .withRevises(parents)
                .withDependsOn(!nodes.isEmpty() && chance(12) ? List.of(dependency()) : List.of())
                .withBranchLabels(chance(8) ? List.of("label" + nodes.size()) : List.of());
        nodes.add(node);
        labels.addAll(node.branchLabels());
        tips.removeAll(Set.copyOf(parents));
        tips.add(node.id());
    }

    private List<String> parents() {
        if (nodes.isEmpty() || chance(3)) {
            return List.of();
        }
        if (tips.size() > 1 && chance(25)) {
            return List.copyOf(new LinkedHashSet<>(List.of(tip(), tip())));
        }
        return List.of(chance(20) ? any() : tip());
    }

    private String dependency() {
        return !labels.isEmpty() && chance(30) ? labels.get(random.nextInt(labels.size())) : any();
    }

    private String tip() {
        return List.copyOf(tips).get(random.nextInt(tips.size()));
    }

    private String any() {
        return nodes.get(random.nextInt(nodes.size())).id();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
