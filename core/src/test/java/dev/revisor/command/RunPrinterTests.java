package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.history.Direction;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.PlannedStep;
import dev.revisor.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunPrinterTests {

    private final RecordedConsole console = new RecordedConsole();
    private final RunPrinter printer = new RunPrinter(console);

    @Test
    void putsArrowsMessagesAndDurationsBelowEachOther() {
        run(
                step(RevisionNode.of("4f2a9c81d0e7").withMessage("customers")),
                step(RevisionNode.of("b1", "4f2a9c81d0e7").withMessage("a message longer than most of them are")),
                step(RevisionNode.of("c1", "4f2a9c81d0e7", "b1")));
        assertThat(console.results)
                .containsExactly(
                        "base -> 4f2a9c81d0e7    customers                                  38 ms",
                        "4f2a9c81d0e7 -> b1      a message longer than most of them are     38 ms",
                        "4f2a9c81d0e7, b1 -> c1                                             38 ms");
    }

    @Test
    void cutsMessagesThatDontFitOnTheTerminal() {
        console.width = 56;
        run(step(RevisionNode.of("b1").withMessage("a message longer than most of them are")));
        assertThat(console.results).containsExactly("base -> b1  a message longer than most of t...     38 ms");
    }

    @Test
    void saysHowFarItIs() {
        AtomicLong nanoTime = new AtomicLong();
        RunProgress progress =
                new RunProgress(RevisionNode.of("b1").withMessage("customer email"), 2, 5, nanoTime::get);
        assertThat(progress.line()).isEqualTo("[2/5] 0:00 b1 customer email");
        progress.statement(3, "alter table customer\n    add email varchar(120)");
        nanoTime.set(Duration.ofSeconds(72).toNanos());
        assertThat(progress.line())
                .isEqualTo("[2/5] 1:12 b1 customer email, statement 3: alter table customer add email varchar(120)");
    }

    private void run(PlannedStep... steps) {
        printer.runStarted(List.of(steps));
        for (PlannedStep step : steps) {
            printer.revisionStarted(step);
            printer.revisionFinished(step, Duration.ofMillis(38));
        }
    }

    private static PlannedStep step(RevisionNode node) {
        return new PlannedStep(node, Direction.UPGRADE, List.of(), Schema.EMPTY, null, null);
    }
}
