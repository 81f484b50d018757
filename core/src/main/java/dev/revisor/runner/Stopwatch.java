package dev.revisor.runner;

import java.time.Duration;

/** Measures from when it was made. */
final class Stopwatch {

    private final long start = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
