package dev.revisor.runner;

import dev.revisor.history.Direction;
import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.RowState;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.Database;
import dev.revisor.testing.RevisionLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An application whose revisions do nothing, to plan with in memory. */
record GraphFixture(Revisions revisions) {

    /** The revisions of these {@linkplain RevisionLines lines}. */
    static GraphFixture of(String... lines) {
        return of(RevisionLines.nodes(lines));
    }

    static GraphFixture of(List<RevisionNode> nodes) {
        return new GraphFixture(Revisions.of(nodes.stream()
                .map(node -> Scripts.script(node, op -> {}, op -> {}))
                .toList()));
    }

    /** The history of a database that has these revisions and everything below them. */
    History at(String... current) {
        return History.assumed(revisions.graph().upTo(List.of(current)));
    }

    MigrationPlan upgrade(History history, String target) {
        return planner().upgrade(history, target, RunOptions.DEFAULTS);
    }

    MigrationPlan downgrade(History history, String target) {
        return planner().downgrade(history, target, StoredDowngrades.NONE);
    }

    MigrationPlanner planner() {
        return new MigrationPlanner(revisions, Database.H2);
    }

    /** The history after a plan was run. */
    static History after(MigrationPlan plan) {
        List<HistoryRow> rows = new ArrayList<>(plan.history().rows());
        for (PlannedStep step : plan.steps()) {
            if (step.direction() == Direction.UPGRADE) {
                rows.add(HistoryRow.of(step.revision(), new History(true, rows).nextOrdinal(), RowState.APPLIED));
            } else {
                rows.removeIf(row -> row.id().equals(step.revision().id()));
            }
        }
        return new History(true, rows);
    }

    static List<String> ids(MigrationPlan plan) {
        return plan.steps().stream().map(step -> step.revision().id()).toList();
    }

    /** The steps of a plan and where they lead, as {@code c1 d1 -> d1 d2}. */
    static String story(MigrationPlan plan) {
        Set<String> current = new TreeSet<>(after(plan).current());
        return (String.join(" ", ids(plan)) + " -> " + String.join(" ", current)).strip();
    }
}
