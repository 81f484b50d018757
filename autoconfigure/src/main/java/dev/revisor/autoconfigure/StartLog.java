package dev.revisor.autoconfigure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what becomes of a database when the application starts, with its name where there are several. */
final class StartLog {

    private static final Logger logger = LoggerFactory.getLogger(MigrationRunner.class);

    private final String label;

    /**
     * A log that marks its lines.
     *
     * @param label what stands before each, possibly empty
     */
    StartLog(String label) {
        this.label = label;
    }

    void debug(String message, Throwable failure) {
        logger.debug(label + message, failure);
    }

    void info(String format, Object... arguments) {
        logger.info(label + format, arguments);
    }

    void warn(String format, Object... arguments) {
        logger.warn(label + format, arguments);
    }
}
