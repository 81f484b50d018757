package dev.revisor;

import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.MigrationExecutor;
import dev.revisor.runner.RunListener;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes over a database that was made without revisions, if it has what these would have made. */
final class Adoption {

    private final MigrationExecutor executor;
    private final Comparer comparer;
    private final RevisionGraph graph;

    Adoption(MigrationExecutor executor, Comparer comparer, RevisionGraph graph) {
        this.executor = executor;
        this.comparer = comparer;
        this.graph = graph;
    }

    /**
     * Says that the database is at a revision.
     *
     * @throws AdoptionException if it lacks something that the revisions up to that one make
     */
    void adopt(String revision, RunListener listener) {
        Set<String> ids = graph.upTo(graph.resolve(revision, Set.of())).stream()
                .map(RevisionNode::id)
                .collect(Collectors.toSet());
        List<ChangeLine> differences = comparer.differencesFrom(ids);
        if (!differences.isEmpty()) {
            throw new AdoptionException(revision, differences);
        }
        listener.databaseAdopted(executor.adopt(revision).added());
    }
}
