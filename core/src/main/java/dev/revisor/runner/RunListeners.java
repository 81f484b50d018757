package dev.revisor.runner;

import dev.revisor.dialect.Statement;
import dev.revisor.revision.RevisionNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Several listeners as one, told in their order.
 *
 * @param listeners the listeners
 */
public record RunListeners(List<RunListener> listeners) implements RunListener {

    public RunListeners {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void waitingForLock(@Nullable String holder, Duration waited) {
        tell(listener -> listener.waitingForLock(holder, waited));
    }

    @Override
    public void databaseAdopted(List<RevisionNode> revisions) {
        tell(listener -> listener.databaseAdopted(revisions));
    }

    @Override
    public void revisionsChanged(List<RevisionNode> changed) {
        tell(listener -> listener.revisionsChanged(changed));
    }

    @Override
    public void runStarted(List<PlannedStep> steps) {
        tell(listener -> listener.runStarted(steps));
    }

    @Override
    public void revisionStarted(PlannedStep step) {
        tell(listener -> listener.revisionStarted(step));
    }

    @Override
    public void statementStarted(PlannedStep step, Statement statement, int position) {
        tell(listener -> listener.statementStarted(step, statement, position));
    }

    @Override
    public void revisionFinished(PlannedStep step, Duration duration) {
        tell(listener -> listener.revisionFinished(step, duration));
    }

    @Override
    public void revisionFailed(PlannedStep step, RevisionFailedException failure) {
        tell(listener -> listener.revisionFailed(step, failure));
    }

    private void tell(Consumer<RunListener> event) {
        listeners.forEach(event);
    }
}
