package dev.revisor.command;

import dev.revisor.revision.RevisionNode;
import dev.revisor.source.RevisionFile;
import dev.revisor.source.RevisionStyle;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Where new revisions are written, and how fresh the entities are that they are written from. */
public interface Authoring {

    /** The kind of file where nobody asks for another. */
    RevisionFormat format();

    /** How the files of new revisions look. */
    RevisionStyle style();

    /**
     * Makes sure that new files have a place.
     *
     * @throws dev.revisor.error.MigrationException if no source directory is known
     */
    void requirePlace();

    /**
     * Makes sure that the entities are compared as their sources are now: from here on, those that were edited after
     * they were compiled are read from classes that were compiled in memory.
     *
     * @throws dev.revisor.error.MigrationException if they do not compile, or can't be compiled in memory
     */
    void requireCurrentEntities();

    /** The time of day at which the youngest of the entities that are read from memory was saved. */
    Optional<LocalTime> typedAt();

    /** The time of day at which the youngest entity was compiled, where that is known. */
    Optional<LocalTime> compiledAt();

    /**
     * The package or location of a new revision: the one that is wanted, else that of its parent, else the only one.
     *
     * @throws dev.revisor.error.MigrationException if revisions are not read from there, or nothing decides
     */
    String place(RevisionNode node, RevisionFormat format, Optional<String> wanted);

    /** The source file of an existing revision, where it is known. */
    Optional<Path> file(String id);

    /** Writes the file of a new revision; never over another. */
    Path write(RevisionFile file, String place, RevisionFormat format);

    /**
     * Runs what is to run on a file that was written, such as a formatter.
     *
     * @throws dev.revisor.error.MigrationException if it fails
     */
    void runHooks(Path file);

    /**
     * Writes the scripts that run the commands beside the build file, and creates the package of revisions.
     *
     * @return what was done and what is left to do, a line each
     */
    List<String> initialise();
}
