package dev.revisor.history;

import dev.revisor.error.MigrationException;

/** The thread was interrupted while another run was in the way. */
public final class LockInterruptedException extends MigrationException {

    LockInterruptedException(InterruptedException cause) {
        super("Interrupted while waiting for another run of Revisor; nothing was run", cause);
    }
}
