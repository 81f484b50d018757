package dev.revisor.command;

import dev.revisor.dialect.Statement;
import dev.revisor.history.Direction;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.PlannedStep;
import dev.revisor.runner.RunListener;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what a run is doing, and prints a line for each revision that it has done. */
final class RunPrinter implements RunListener {

    private static final String GAP = "  ";
    private static final int MESSAGE_WIDTH = 24;
    private static final int DURATION_WIDTH = "12345 ms".length();

    private final Console console;
    private boolean waited;
    private int wayWidth;
    private int messageWidth;
    private int total;
    private int count;
    private @Nullable RunProgress progress;

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
    public void runStarted(List<PlannedStep> steps) {
        total = steps.size();
        wayWidth = steps.stream()
                .mapToInt(step -> DisplayWidth.of(way(step)))
                .max()
                .orElse(0);
        messageWidth = steps.stream()
                .mapToInt(step -> DisplayWidth.of(RevisionText.message(step.revision())))
                .max()
                .orElse(0);
    }

    @Override
    public void revisionStarted(PlannedStep step) {
        RunProgress begun = new RunProgress(step, ++count, total);
        progress = begun;
        console.progress(() -> DisplayWidth.cut(begun.line(), console.width() - 1));
    }

    @Override
    public void statementStarted(PlannedStep step, Statement statement, int position) {
        if (progress != null) {
            progress.statement(position, statement.text());
        }
    }

    @Override
    public void revisionFinished(PlannedStep step, Duration duration) {
        int left = console.width() - wayWidth - DURATION_WIDTH - 2 * GAP.length();
        int width = Math.max(MESSAGE_WIDTH, Math.min(messageWidth, left));
        String message = DisplayWidth.cut(RevisionText.message(step.revision()), width);
        console.result(DisplayWidth.padded(way(step), wayWidth)
                + GAP
                + DisplayWidth.padded(message, width)
                + GAP
                + "%5d ms".formatted(duration.toMillis()));
    }

    private static String way(PlannedStep step) {
        RevisionNode node = step.revision();
        String parents = RevisionText.parents(node);
        return step.direction() == Direction.UPGRADE ? parents + " -> " + node.id() : node.id() + " -> " + parents;
    }
}
