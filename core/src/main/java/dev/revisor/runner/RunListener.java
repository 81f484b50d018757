package dev.revisor.runner;

import dev.revisor.dialect.Statement;
import dev.revisor.revision.RevisionNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears what a run does while it does it; called by the thread that runs. A listener that throws ends the run: the
 * revision that has begun does not stay where the database can roll it back, and those behind it are not begun.
 */
public interface RunListener {

    /** Hears nothing. */
    RunListener SILENT = new RunListener() {};

    /**
     * Another run is in the way.
     *
     * @param holder who it is, as far as the database can tell, or null
     * @param waited how long this run has waited so far
     */
    default void waitingForLock(@Nullable String holder, Duration waited) {}

    /** Before the first revision begins: these are applied, but their operations are not the ones that were. */
    default void revisionsChanged(List<RevisionNode> changed) {}

    /** Before the first revision begins: these will be run, in this order. */
    default void runStarted(List<PlannedStep> steps) {}

    /** A revision begins. */
    default void revisionStarted(PlannedStep step) {}

    /**
     * A statement of a revision begins.
     *
     * @param position its place among the statements of the revision, from 1
     */
    default void statementStarted(PlannedStep step, Statement statement, int position) {}

    /** A revision is done, and what it did will stay. */
    default void revisionFinished(PlannedStep step, Duration duration) {}

    /**
     * A revision failed, and what could be rolled back was; the run ends.
     *
     * @param failure what whoever started the run gets
     */
    default void revisionFailed(PlannedStep step, RevisionFailedException failure) {}

    /** A database without history was taken to have these revisions; the run goes on from there. */
    default void databaseAdopted(List<RevisionNode> revisions) {}
}
