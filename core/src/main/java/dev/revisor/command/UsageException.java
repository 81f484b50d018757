package dev.revisor.command;

import dev.revisor.error.MigrationException;

/** A command line that can't be understood. */
public final class UsageException extends MigrationException {

    UsageException(String message) {
        super(message);
    }
}
