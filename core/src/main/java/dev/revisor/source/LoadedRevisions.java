package dev.revisor.source;

import dev.revisor.migration.RevisionScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The revisions of an application.
 *
 * @param scripts the revisions, in no particular order
 * @param files the source files by the ids of their revisions, where they are known
 * @param ignored the classes and resources on the class path that have no source file any more
 */
public record LoadedRevisions(List<RevisionScript> scripts, Map<String, Path> files, List<String> ignored) {

    public LoadedRevisions {
        scripts = List.copyOf(scripts);
        files = Map.copyOf(files);
        ignored = List.copyOf(ignored);
    }

    /** The source file of a revision, where it is known. */
    public Optional<Path> file(String id) {
        return Optional.ofNullable(files.get(id));
    }
}
