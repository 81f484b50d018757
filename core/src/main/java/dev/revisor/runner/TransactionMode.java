package dev.revisor.runner;

/** What one transaction holds, on databases that can roll a schema change back. */
public enum TransactionMode {
    /** One revision: when the tenth fails, nine stay applied. */
    PER_REVISION,
    /** The whole run. */
    ALL
}
