package dev.revisor.runner;

import dev.revisor.history.Direction;
import dev.revisor.history.History;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out of a plan what another run has done since it was made. */
final class StillToDo {

    private StillToDo() {}

    /**
     * The steps that are still to be done.
     *
     * @throws HistoryChangedException if they don't fit what is there any more
     */
    static List<PlannedStep> of(List<PlannedStep> steps, History history) {
        Set<String> applied = new HashSet<>(history.applied());
        List<PlannedStep> open = steps.stream()
                .filter(step -> applied.contains(step.revision().id()) == (step.direction() == Direction.DOWNGRADE))
                .toList();
        for (PlannedStep step : open) {
            if (step.direction() == Direction.UPGRADE
                    && !applied.containsAll(step.revision().revises())) {
                throw new HistoryChangedException();
            }
            applied.add(step.revision().id());
        }
        return open;
    }
}
