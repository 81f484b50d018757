package dev.revisor.runner;

import java.time.Duration;

/**
 * A step that was run and stays.
 *
 * @param step the step
 * @param duration how long it took
 */
record FinishedStep(PlannedStep step, Duration duration) {

    RunReport.Step report() {
        return new RunReport.Step(step.revision(), duration);
    }
}
