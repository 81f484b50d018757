package dev.revisor.autoconfigure;

import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.util.ClassUtils;

/**
 * Keeps DevTools, where there is such, from starting the application a second time in another thread, with a loader that
 * it replaces when classes change: a command is over by then, and the second start would take its output for its own.
 */
final class DevToolsRestart {

    private static final String RESTARTER = "org.springframework.boot.devtools.restart.Restarter";

    private DevToolsRestart() {}

    /** Turns restarts off before a run begins; unlike the property for it, that leaves no word in the log. */
    static void turnOff() {
        if (ClassUtils.isPresent(RESTARTER, DevToolsRestart.class.getClassLoader())) {
            Restarter.disable();
        }
    }
}
