package dev.revisor.history;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tries to get locks, again and again, until they are there or the time for all of them together is over. */
public final class LockWait {

    private static final long FIRST_PAUSE_MS = 20;
    private static final long LONGEST_PAUSE_MS = 1000;
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(10);

    private final Duration timeout;
    private final BiConsumer<@Nullable String, Duration> listener;
    private final long start = System.nanoTime();
    private Duration nextReport = Duration.ZERO;

    /**
     * A patience that begins to run out now.
     *
     * @param timeout how long to wait at most
     * @param listener hears who is in the way, as far as can be told, and how long this has waited: at once, then
     *     every ten seconds
     */
    public LockWait(Duration timeout, BiConsumer<@Nullable String, Duration> listener) {
        this.timeout = timeout;
        this.listener = listener;
    }

    /** What the time that is left is. */
    Duration remaining() {
        Duration left = timeout.minus(waited());
        return left.isNegative() ? Duration.ZERO : left;
    }

    void acquire(SessionLock lock) throws SQLException {
        long pause = FIRST_PAUSE_MS;
        while (!lock.tryAcquire()) {
            if (remaining().isZero()) {
                throw new LockTimeoutException(timeout, lock.holder());
            }
            report(lock);
            sleep(Math.min(
                    pause / 2 + ThreadLocalRandom.current().nextLong(pause),
                    remaining().toMillis() + 1));
            pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        }
    }

    private void report(SessionLock lock) throws SQLException {
        Duration waited = waited();
        if (waited.compareTo(nextReport) >= 0) {
            listener.accept(lock.holder(), waited);
            nextReport = waited.plus(BETWEEN_REPORTS);
        }
    }

    private Duration waited() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void sleep(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new LockInterruptedException(interruption);
        }
    }
}
