package dev.revisor.autoconfigure.busy;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** What the application did by itself. */
public final class Activity {

    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    private Activity() {}

    static void record(String what) {
        SEEN.add(what);
    }

    public static Set<String> seen() {
        return Set.copyOf(SEEN);
    }

    public static void forget() {
        SEEN.clear();
    }
}
