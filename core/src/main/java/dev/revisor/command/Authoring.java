package dev.revisor.command;

import dev.revisor.source.RevisionFile;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Where new revisions are written, and how fresh the entities are that they are written from. */
public interface Authoring {

    /** The kind of file where nobody asks for another. */
    RevisionFormat format();

    /** The package of new Java revisions. */
    String packageName();

    /**
     * Makes sure that new files have a place.
     *
     * @throws dev.revisor.error.MigrationException if no source directory is known
     */
    void requirePlace();

    /**
     * Makes sure that the entities were compiled after they were last edited.
     *
     * @throws dev.revisor.error.MigrationException if a source is newer than its class
     */
    void requireCurrentClasses();

    /** The time of day at which the youngest entity was compiled, where that is known. */
    Optional<LocalTime> compiledAt();

    /**
     * Writes the file of a new revision; never over another.
     *
     * @return its path, as people would type it
     */
    String write(RevisionFile file, RevisionFormat format);

    /**
     * Writes the scripts that run the commands beside the build file, and creates the package of revisions.
     *
     * @return what was done and what is left to do, a line each
     */
    List<String> initialise();
}
