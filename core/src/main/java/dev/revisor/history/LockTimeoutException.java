package dev.revisor.history;

import dev.revisor.error.MigrationException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another run was in the way for too long; this one did nothing. */
public final class LockTimeoutException extends MigrationException {

    private final Duration waited;
    private final @Nullable String holder;

    /** How long the run waited, and who was in the way as far as the database can tell. */
    LockTimeoutException(Duration waited, @Nullable String holder) {
        super("Another run of Revisor holds the lock"
                + (holder == null ? "" : ": " + holder)
                + ". Gave up after " + waited.toMillis() / 1000.0
                + " s: wait for it to end, end it if it hangs, or raise"
                + " 'revisor.lock-timeout'");
        this.waited = waited;
        this.holder = holder;
    }

    /** How long the run waited. */
    public Duration waited() {
        return waited;
    }

    /** Who was in the way, as far as the database can tell. */
    public Optional<String> holder() {
        return Optional.ofNullable(holder);
    }
}
