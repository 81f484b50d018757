package dev.revisor.runner;

import dev.revisor.history.Direction;
import dev.revisor.history.History;
import dev.revisor.revision.RevisionNode;
import java.util.List;
import java.util.Objects;

/**
 * The way from what a database has to a target, before the first statement.
 *
 * @param direction up or down
 * @param history what the database had when this was planned
 * @param steps the revisions in the order in which they are run; none when there is nothing to do
 * @param refusals what stands in the way; a plan with any can't be run
 * @param losses what is dropped together with the data in it
 * @param moved the applied revisions that come after others than the history says, which it is told behind the steps
 */
public record MigrationPlan(
        Direction direction,
        History history,
        List<PlannedStep> steps,
        List<Refusal> refusals,
        List<RowLoss> losses,
        List<RevisionNode> moved) {

    public MigrationPlan {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(history, "history");
        steps = List.copyOf(steps);
        refusals = List.copyOf(refusals);
        losses = List.copyOf(losses);
        moved = List.copyOf(moved);
    }

    /** Whether there is nothing to run. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** This plan with other losses. */
    MigrationPlan withLosses(List<RowLoss> others) {
        return new MigrationPlan(direction, history, steps, refusals, others, moved);
    }

    /**
     * Makes sure that nothing stands in the way.
     *
     * @throws RefusedRevisionException if something does
     */
    public void requirePossible() {
        if (!refusals.isEmpty()) {
            throw new RefusedRevisionException(refusals);
        }
    }
}
