package dev.revisor.autoconfigure;

import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** The log of the process, which a command that ran in it before has silenced. */
final class ConsoleLog {

    private ConsoleLog() {}

    /** Brings it back; contexts that a runner starts don't prepare it themselves. */
    static void restore() {
        System.clearProperty("CONSOLE_LOG_THRESHOLD");
        LoggingSystem logging = LoggingSystem.get(ConsoleLog.class.getClassLoader());
        logging.cleanUp();
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    }
}
