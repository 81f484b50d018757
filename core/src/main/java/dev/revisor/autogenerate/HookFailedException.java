package dev.revisor.autogenerate;

import dev.revisor.error.MigrationException;
import org.jspecify.annotations.Nullable;

/** Code of the application that takes part in comparisons threw an exception, or answered nothing. */
public final class HookFailedException extends MigrationException {

    private final Class<?> hook;

    HookFailedException(Object hook, String reason, @Nullable Throwable cause) {
        super("'" + name(hook.getClass()) + "' stopped the comparison: " + reason, cause);
        this.hook = hook.getClass();
    }

    /** The class of the bean. */
    public Class<?> hook() {
        return hook;
    }

    // Of a proxy or lambda only the part says something that its author wrote.
    private static String name(Class<?> type) {
        return type.getName().replaceFirst("\\$\\$.*", "");
    }
}
