package dev.revisor.runner;

import dev.revisor.error.MigrationException;

/** A run that is to be one transaction has a revision that can't be part of one; nothing was run. */
public final class OutsideTransactionException extends MigrationException {

    private final String revision;

    OutsideTransactionException(String revision) {
        super("Revision '" + revision + "' has statements that run outside of a transaction, and the whole run is to be"
                + " one: set 'revisor.transaction' to 'per-revision', or upgrade to and over it one by one");
        this.revision = revision;
    }

    /** The id of the revision. */
    public String revision() {
        return revision;
    }
}
