package dev.revisor.hibernate;

import dev.revisor.error.MigrationException;
import org.jspecify.annotations.Nullable;

/** Entities as their sources are now can't be mapped beside the running application. */
public final class UnmappableEditException extends MigrationException {

    private final String reason;

    /** The reason, which goes on with a sentence, and what Hibernate threw, if it did. */
    public UnmappableEditException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** Why, as it goes on with a sentence. */
    public String reason() {
        return reason;
    }
}
