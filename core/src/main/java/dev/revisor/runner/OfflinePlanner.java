package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionRange;
import dev.revisor.schema.Database;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans for a database that nobody asks where it is: it is taken to be where a range begins. */
public final class OfflinePlanner {

    private final Revisions revisions;
    private final MigrationPlanner planner;

    /**
     * A planner for one database.
     *
     * @param database whose operations are planned
     */
    public OfflinePlanner(Revisions revisions, Database database) {
        this.revisions = revisions;
        this.planner = new MigrationPlanner(revisions, database);
    }

    /**
     * The history of a database that is at these revisions.
     *
     * @param from a target, or null for base
     * @throws dev.revisor.revision.RevisionException if the target means nothing, or depends on a database
     */
    public History at(@Nullable String from) {
        if (from == null) {
            return History.NONE;
        }
        RevisionGraph graph = revisions.graph();
        return History.assumed(graph.upTo(graph.resolve(from, Set.of())));
    }

    /** The way from where a range begins, base by default, up to where it ends, by default the heads. */
    public MigrationPlan upgrade(RevisionRange range, RunOptions options) {
        String to = range.to();
        return planner.upgrade(at(range.from()), to == null ? "heads" : to, options);
    }

    /** The way from where a range begins, by default the heads, down to where it ends, by default one revision. */
    public MigrationPlan downgrade(RevisionRange range) {
        String from = range.from();
        String to = range.to();
        return planner.downgrade(at(from == null ? "heads" : from), to == null ? "-1" : to, StoredDowngrades.NONE);
    }

    /** The step from its parents to a revision. */
    public MigrationPlan only(String id) {
        RevisionGraph graph = revisions.graph();
        List<String> below = graph.ancestors(Set.of(id)).stream()
                .filter(other -> !other.equals(id))
                .toList();
        return planner.upgradeTo(History.assumed(graph.upTo(below)), Set.of(id), RunOptions.DEFAULTS);
    }
}
