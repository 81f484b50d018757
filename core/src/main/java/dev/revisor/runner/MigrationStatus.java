package dev.revisor.runner;

import dev.revisor.history.Checksum;
import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A database compared with the revisions of the application.
 *
 * @param state the comparison in one word
 * @param history what the database says
 * @param heads the {@linkplain RevisionGraph#heads() heads} of the application's graph
 * @param pending the application's revisions that the database lacks, in the order in which they would be applied
 * @param outOfOrder those of the pending ones that something applied comes after
 * @param unknown the applied revisions that the application doesn't know and that lie below none it knows
 * @param pruned the applied revisions that the application doesn't know any more and that lie below ones it knows
 */
public record MigrationStatus(
        MigrationState state,
        History history,
        List<String> heads,
        List<RevisionNode> pending,
        List<RevisionNode> outOfOrder,
        List<HistoryRow> unknown,
        List<HistoryRow> pruned) {

    public MigrationStatus {
        heads = List.copyOf(heads);
        pending = List.copyOf(pending);
        outOfOrder = List.copyOf(outOfOrder);
        unknown = List.copyOf(unknown);
        pruned = List.copyOf(pruned);
    }

    /** Compares the revisions of an application with what a database says. */
    public static MigrationStatus of(Revisions revisions, History history) {
        RevisionGraph graph = revisions.graph();
        Set<String> applied = history.applied();
        Set<String> below = graph.ancestors(known(applied, graph));
        List<RevisionNode> pending = graph.ordered().stream()
                .filter(node -> !applied.contains(node.id()))
                .toList();
        List<HistoryRow> strangers = history.rows().stream()
                .filter(row -> graph.node(row.id()).isEmpty())
                .toList();
        Set<String> belowKnown = belowKnownRows(history, graph);
        List<HistoryRow> unknown =
                strangers.stream().filter(row -> !belowKnown.contains(row.id())).toList();
        return new MigrationStatus(
                state(history, pending, unknown),
                history,
                graph.heads(),
                pending,
                pending.stream().filter(node -> below.contains(node.id())).toList(),
                unknown,
                strangers.stream().filter(row -> belowKnown.contains(row.id())).toList());
    }

    /** Whether the database has every revision of the application, and maybe others. */
    public boolean hasEverything() {
        return state == MigrationState.UP_TO_DATE || state == MigrationState.AHEAD;
    }

    /**
     * Makes sure that the application knows what the database has.
     *
     * @throws UnknownAppliedRevisionException if it does not
     */
    public void requireKnown() {
        if (!unknown.isEmpty()) {
            throw new UnknownAppliedRevisionException(unknown, state);
        }
    }

    /** The applied revisions whose operations are not the ones that were applied. */
    public static List<RevisionNode> changed(Revisions revisions, History history) {
        return history.rows().stream()
                .filter(row -> revisions
                        .script(row.id())
                        .filter(script -> Checksum.differ(row.checksum(), Checksum.of(script)))
                        .isPresent())
                .map(HistoryRow::node)
                .toList();
    }

    /**
     * The application's revisions that a database is at: what its rows say, and where some of it is unknown here, the
     * highest of what is known.
     */
    public static Set<String> current(RevisionGraph graph, History history) {
        Set<String> current = history.current();
        return graph.ids().containsAll(current) ? current : graph.heads(known(history.applied(), graph));
    }

    static Set<String> known(Set<String> ids, RevisionGraph graph) {
        Set<String> known = new LinkedHashSet<>(ids);
        known.retainAll(graph.ids());
        return known;
    }

    private static MigrationState state(History history, List<RevisionNode> pending, List<HistoryRow> unknown) {
        if (history.unfinished().isPresent()) {
            return MigrationState.UNFINISHED;
        }
        if (!unknown.isEmpty()) {
            return pending.isEmpty() ? MigrationState.AHEAD : MigrationState.DIVERGED;
        }
        return pending.isEmpty() ? MigrationState.UP_TO_DATE : MigrationState.PENDING;
    }

    private static Set<String> belowKnownRows(History history, RevisionGraph graph) {
        Set<String> below = new HashSet<>();
        Map<String, HistoryRow> rows = history.byId();
        Deque<HistoryRow> open = new ArrayDeque<>();
        history.rows().stream().filter(row -> graph.node(row.id()).isPresent()).forEach(open::add);
        while (!open.isEmpty()) {
            HistoryRow row = open.remove();
            Stream.concat(row.revises().stream(), row.dependsOn().stream())
                    .filter(below::add)
                    .flatMap(id -> Stream.ofNullable(rows.get(id)))
                    .forEach(open::add);
        }
        return below;
    }
}
