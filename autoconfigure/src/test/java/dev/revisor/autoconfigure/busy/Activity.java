package dev.revisor.autoconfigure.busy;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** What the application did by itself. */
public final class Activity {

    private static final Set<String> SEEN = new TreeSet<>();

    private Activity() {}

    static void record(String what) {
        synchronized (SEEN) {
            SEEN.add(what);
            SEEN.notifyAll();
        }
    }

    public static Set<String> seen() {
        synchronized (SEEN) {
            return Set.copyOf(SEEN);
        }
    }

    /** Waits until another thread of the application has done something, or the time is over. */
    public static void await(String what, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (SEEN) {
            while (!SEEN.contains(what) && System.nanoTime() < end) {
                SEEN.wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        }
    }

    public static void forget() {
        synchronized (SEEN) {
            SEEN.clear();
        }
    }
}
