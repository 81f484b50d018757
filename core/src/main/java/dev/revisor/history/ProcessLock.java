package dev.revisor.history;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the threads of this process apart before they take a connection, so that waiting ones don't use up the pool
 * that the running one needs.
 */
final class ProcessLock implements SessionLock {

    private static final Map<String, String> HOLDERS = new ConcurrentHashMap<>();

    private final String key;

    /** The lock for whatever the key names. */
    ProcessLock(String key) {
        this.key = key;
    }

    @Override
    public boolean tryAcquire() {
        return HOLDERS.putIfAbsent(key, Thread.currentThread().getName()) == null;
    }

    @Override
    public @Nullable String holder() {
        String thread = HOLDERS.get(key);
        return thread == null ? null : "thread '" + thread + "' of this process";
    }

    @Override
    public void release() {
        HOLDERS.remove(key);
    }
}
