package dev.revisor.autoconfigure;

import dev.revisor.runner.Revisions;
import dev.revisor.source.LoadedRevisions;
import dev.revisor.source.SourceDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The revisions of a command: those of the sources where there are any, else those of the class path. */
final class SourceRevisions implements Supplier<Revisions> {

    private final ApplicationRevisions revisions;

    private final Optional<SourceDirectory> sources;

    private List<String> ignored = List.of();

    private Map<String, Path> files = Map.of();

    SourceRevisions(ApplicationRevisions revisions, Optional<SourceDirectory> sources) {
        this.revisions = revisions;
        this.sources = sources;
    }

    /** Loads them, compiled where that is necessary. */
    @Override
    public Revisions get() {
        LoadedRevisions loaded = revisions.load(sources);
        ignored = loaded.ignored();
        files = loaded.files();
        return Revisions.of(loaded.scripts());
    }

    /** The source file of a revision as it was found when they were last loaded. */
    Optional<Path> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** A sentence on what was found without its source when they were last loaded, if anything was. */
    Optional<String> warning() {
        return ignored.isEmpty()
                ? Optional.empty()
                : Optional.of("Ignored because the source is gone: " + String.join(", ", ignored)
                        + ". Build the application anew");
    }
}
