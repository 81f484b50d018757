package dev.revisor.revision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The ids and branch labels of a graph: a label names the revision that has it. */
final class Names {

    static final int SHORTEST_PREFIX = 4;

    private final Map<String, String> ids = new HashMap<>();

    private Names() {}

    /**
     * The names of revisions with different ids.
     *
     * @throws InvalidBranchLabelException if a label can't be told from the rest of a target
     * @throws DuplicateLabelException if a label is used twice, or is also an id
     */
    static Names of(Collection<RevisionNode> nodes) {
        Names names = new Names();
        nodes.forEach(node -> names.ids.put(node.id(), node.id()));
        for (RevisionNode node : nodes) {
            for (String label : node.branchLabels()) {
                String other = names.ids.put(BranchLabel.validate(label), node.id());
                if (other != null) {
                    throw new DuplicateLabelException(label, other, node.id());
                }
            }
        }
        return names;
    }

    /** The revision of exactly this id or label; what is no name stays as it is. */
    String exact(String name) {
        return ids.getOrDefault(name, name);
    }

    /**
     * The revision of this name, or of the only one that begins with it.
     *
     * @param scope the revisions among which a beginning has to tell one from another
     */
    String complete(String name, Predicate<String> scope) {
        String exact = ids.get(name);
        if (exact != null) {
            return exact;
        }
        List<String> candidates = name.length() < SHORTEST_PREFIX ? List.of() : beginningWith(name, scope);
        if (candidates.isEmpty()) {
            throw new UnknownRevisionException(name);
        }
        if (candidates.size() > 1) {
            throw new AmbiguousRevisionException(name, candidates);
        }
        return candidates.get(0);
    }

    private List<String> beginningWith(String prefix, Predicate<String> scope) {
        return ids.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(this::exact)
                .filter(scope)
                .distinct()
                .sorted()
                .toList();
    }
}
