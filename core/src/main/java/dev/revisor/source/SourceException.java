package dev.revisor.source;

import dev.revisor.error.MigrationException;
import org.jspecify.annotations.Nullable;

/** A fault of a revision's file or class, or of the place where they are kept. */
public abstract class SourceException extends MigrationException {

    protected SourceException(String message) {
        super(message);
    }

    protected SourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
