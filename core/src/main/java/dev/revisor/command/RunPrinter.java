package dev.revisor.command;

import dev.revisor.history.Direction;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.PlannedStep;
import dev.revisor.runner.RunListener;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a line for each revision that a run has done. */
final class RunPrinter implements RunListener {

    private static final int MESSAGE_WIDTH = 24;

    private final Console console;
    private boolean waited;

    RunPrinter(Console console) {
        this.console = console;
    }

    @Override
    public void waitingForLock(@Nullable String holder, Duration duration) {
        if (!waited) {
            console.note(holder == null ? "Waiting for another run to finish" : "Waiting for the run of " + holder);
            waited = true;
        }
    }

    @Override
    public void databaseAdopted(List<RevisionNode> revisions) {
        revisions.forEach(revision -> console.result(("adopted " + revision.id() + "  " + revision.message()).strip()));
    }

    @Override
    public void revisionsChanged(List<RevisionNode> changed) {
        changed.forEach(revision -> console.note(
                "Revision '" + revision.id() + "' was changed after it was applied: 'db check' says what to do"));
    }

    @Override
    public void revisionFinished(PlannedStep step, Duration duration) {
        RevisionNode node = step.revision();
        String parents = RevisionText.parents(node);
        String way =
                step.direction() == Direction.UPGRADE ? parents + " -> " + node.id() : node.id() + " -> " + parents;
        String message = node.message()
                + " ".repeat(Math.max(0, MESSAGE_WIDTH - node.message().length()));
        console.result("%s  %s  %d ms".formatted(way, message, duration.toMillis()));
    }
}
