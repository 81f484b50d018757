package dev.revisor.command;

import dev.revisor.error.MigrationException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entities whose sources were edited after they were compiled, and that can't be compiled in memory. */
public final class StaleEntitiesException extends MigrationException {

    private final List<Path> sources;

    StaleEntitiesException(List<Path> sources, String reason, String build, @Nullable Throwable cause) {
        super(
                subject(sources) + ", and can't be compared as they are in the sources: " + reason
                        + ". Build first with '" + build + "', or compare the old classes with '--stale'",
                cause);
        this.sources = List.copyOf(sources);
    }

    /** The sources that are newer than their classes; none if sources were only deleted. */
    public List<Path> sources() {
        return sources;
    }

    private static String subject(List<Path> sources) {
        if (sources.isEmpty()) {
            return "Sources of entities were deleted after they were compiled";
        }
        return "'" + Paths.shown(sources.get(0)) + "' is newer than its class"
                + (sources.size() == 1 ? "" : ", and so are " + (sources.size() - 1) + " more sources of entities");
    }
}
