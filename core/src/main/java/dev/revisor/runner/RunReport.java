package dev.revisor.runner;

import dev.revisor.history.Direction;
import dev.revisor.revision.RevisionNode;
import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param direction up or down
 * @param steps the revisions it ran, in order; none when there was nothing to do
 */
public record RunReport(Direction direction, List<Step> steps) {

    public RunReport {
        steps = List.copyOf(steps);
    }

    /**
     * A revision that was run.
     *
     * @param revision the revision
     * @param duration how long it took
     */
    public record Step(RevisionNode revision, Duration duration) {}
}
