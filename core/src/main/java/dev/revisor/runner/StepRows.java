package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.RowState;
import java.time.Duration;

/** The rows that steps leave in the history. */
final class StepRows {

    private StepRows() {}

    static HistoryRow begun(PlannedStep step, History history) {
        return HistoryRow.of(step.revision(), history.nextOrdinal(), RowState.RUNNING)
                .withChecksum(step.checksum())
                .by(RunningUser.name());
    }

    static HistoryRow finished(HistoryRow row, Duration duration) {
        return row.in(RowState.APPLIED).now().tookMs(duration.toMillis());
    }
}
