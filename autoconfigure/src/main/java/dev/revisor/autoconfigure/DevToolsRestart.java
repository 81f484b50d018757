package dev.revisor.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * Keeps DevTools from starting the application a second time in another thread, with a loader that it replaces when
 * classes change: a command is over by then, and the second start would take its output for its own.
 */
final class DevToolsRestart {

    /** Read from the system when a run begins, before there is an environment. */
    static final String ENABLED = "spring.devtools.restart.enabled";

    private final @Nullable String before;

    private DevToolsRestart(@Nullable String before) {
        this.before = before;
    }

    /** Turns restarts off for the run that begins now. */
    static DevToolsRestart turnOff() {
        return new DevToolsRestart(System.setProperty(ENABLED, "false"));
    }

    /** Leaves the system as it was; the run has read it. */
    void forget() {
        if (before == null) {
            System.clearProperty(ENABLED);
            return;
        }
        System.setProperty(ENABLED, before);
    }
}
