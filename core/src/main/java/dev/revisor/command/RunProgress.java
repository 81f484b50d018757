package dev.revisor.command;

import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.PlannedStep;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Says in a line how far a run is: which revision of how many, which statement, how long it has been at it. */
final class RunProgress {

    private final RevisionNode node;
    private final int number;
    private final int count;
    private final LongSupplier nanoTime;
    private final long begun;
    private volatile String statement = "";

    RunProgress(PlannedStep step, int number, int count) {
        this(step.revision(), number, count, System::nanoTime);
    }

    RunProgress(RevisionNode node, int number, int count, LongSupplier nanoTime) {
        this.node = node;
        this.number = number;
        this.count = count;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    void statement(int position, String sql) {
        statement = ", statement " + position + ": "
                + sql.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    String line() {
        Duration elapsed = Duration.ofNanos(nanoTime.getAsLong() - begun);
        return "[%d/%d] %d:%02d %s%s"
                .formatted(
                        number,
                        Math.max(number, count),
                        elapsed.toMinutes(),
                        elapsed.toSecondsPart(),
                        (node.id() + " " + RevisionText.message(node)).strip(),
                        statement);
    }
}
