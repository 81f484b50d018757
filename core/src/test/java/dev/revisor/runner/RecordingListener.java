package dev.revisor.runner;

import dev.revisor.dialect.Statement;
import dev.revisor.revision.RevisionNode;
import java.time.Duration;
import java.util.List;

/** Writes down what it hears. */
record RecordingListener(List<String> events) implements RunListener {

    @Override
    public void revisionsChanged(List<RevisionNode> changed) {
        changed.forEach(node -> events.add("changed " + node.id()));
    }

    @Override
    public void revisionStarted(PlannedStep step) {
        events.add("start " + step.revision().id());
    }

    @Override
    public void statementStarted(PlannedStep step, Statement statement, int position) {
        events.add(Integer.toString(position));
    }

    @Override
    public void revisionFinished(PlannedStep step, Duration duration) {
        events.add("end " + step.revision().id());
    }
}
