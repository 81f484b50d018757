package dev.revisor.source;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something has to be written, and it is not known where the application's sources are. */
public final class NoSourceDirectoryException extends SourceException {

    private final @Nullable Path configured;

    /** The directory that was configured and does not exist, or null where none was. */
    public NoSourceDirectoryException(@Nullable Path configured) {
        super(
                configured == null
                        ? "The directory of the application's sources is not known: set 'revisor.source-directory', such"
                                + " as src/main/java, or run the application from its build output"
                        : "The source directory '" + configured
                                + "' does not exist: correct 'revisor.source-directory'");
        this.configured = configured;
    }

    /** The directory that was configured and does not exist. */
    public Optional<Path> configured() {
        return Optional.ofNullable(configured);
    }
}
