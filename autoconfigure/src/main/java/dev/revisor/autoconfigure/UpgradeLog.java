package dev.revisor.autoconfigure;

import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.PlannedStep;
import dev.revisor.runner.RunListener;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logs a line for each revision that is applied when the application starts. */
final class UpgradeLog implements RunListener {

    private final StartLog log;

    UpgradeLog(StartLog log) {
        this.log = log;
    }

    @Override
    public void waitingForLock(@Nullable String holder, Duration waited) {
        log.info(
                "Waiting for another run on this database{}, {} s so far",
                holder == null ? "" : " (" + holder + ")",
                waited.toSeconds());
    }

    @Override
    public void databaseAdopted(List<RevisionNode> revisions) {
        revisions.forEach(revision -> log.info("Adopted revision {} {}", revision.id(), revision.message()));
    }

    @Override
    public void revisionsChanged(List<RevisionNode> changed) {
        changed.forEach(revision -> log.warn(
                "Revision {} {} was changed after it was applied; 'db check' says what to do",
                revision.id(),
                revision.message()));
    }

    @Override
    public void revisionFinished(PlannedStep step, Duration duration) {
        log.info(
                "Applied revision {} {} in {} ms",
                step.revision().id(),
                step.revision().message(),
                duration.toMillis());
    }
}
