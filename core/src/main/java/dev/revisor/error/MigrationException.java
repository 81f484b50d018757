package dev.revisor.error;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, which thing it concerns and what to do about it, in one or two sentences that can be shown to a
 * person as they are.
 */
public abstract class MigrationException extends RuntimeException {

    protected MigrationException(String message) {
        super(message);
    }

    protected MigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
