package dev.revisor.runner;

import dev.revisor.error.MigrationException;

/** No revision is unfinished. */
public final class NothingToResumeException extends MigrationException {

    NothingToResumeException() {
        super("No revision is unfinished: there is nothing to resume, and 'db upgrade' applies what is pending");
    }
}
