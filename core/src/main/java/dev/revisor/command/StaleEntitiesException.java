package dev.revisor.command;

import dev.revisor.error.MigrationException;
import java.nio.file.Path;
import java.util.List;

/** Entities whose sources were edited after they were compiled, so that comparing them would miss the edit. */
public final class StaleEntitiesException extends MigrationException {

    private final List<Path> sources;

    StaleEntitiesException(List<Path> sources, String build) {
        super("'" + Paths.shown(sources.get(0)) + "' is newer than its class"
                + (sources.size() == 1 ? "" : ", and so are " + (sources.size() - 1) + " more sources of entities")
                + ": build first with '" + build + "', or compare the old classes with '--stale'");
        this.sources = List.copyOf(sources);
    }

    /** The sources that are newer than their classes, at least one. */
    public List<Path> sources() {
        return sources;
    }
}
