package dev.revisor.command;

import dev.revisor.revision.DuplicateRevisionException;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionId;
import dev.revisor.revision.RevisionNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The place in the graph that a new revision gets. */
final class NewRevision {

    private NewRevision() {}

    /**
     * A node behind the head.
     *
     * @throws dev.revisor.revision.RevisionException if there are several heads, the id is taken or not allowed, or a
     *     dependency is unknown
     */
    static RevisionNode after(RevisionGraph graph, String message, List<String> idOption, List<String> dependencies) {
        List<String> dependsOn = dependencies.stream()
                .map(target -> graph.resolveOne(target, Set.of()).id())
                .toList();
        return new RevisionNode(
                id(graph, idOption),
                graph.head().stream().toList(),
                dependsOn,
                List.of(),
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                message);
    }

    private static String id(RevisionGraph graph, List<String> idOption) {
        if (idOption.isEmpty()) {
            return RevisionId.random(new SecureRandom());
        }
        String id = RevisionId.validate(idOption.get(0));
        if (graph.node(id).isPresent()) {
            throw new DuplicateRevisionException(id, List.of());
        }
        return id;
    }
}
