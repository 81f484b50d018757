package dev.revisor.source;

import org.jspecify.annotations.Nullable;

/** A class looks like a revision and can't be one. */
public final class InvalidMigrationException extends SourceException {

    private final String className;

    /** The class, and what is wrong with it and to be done as the rest of a sentence. */
    InvalidMigrationException(String className, String fault, @Nullable Throwable cause) {
        super("Class '" + className + "' " + fault, cause);
        this.className = className;
    }

    /** The class. */
    public String className() {
        return className;
    }
}
