package dev.revisor.runner;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to run.
 *
 * @param transactionMode what one transaction holds
 * @param lockTimeout how long to wait for another run
 * @param ddlLockTimeout how long a statement waits for the locks of other transactions
 * @param outOfOrder whether to apply what should have been applied before something that already is
 * @param singleHead whether several heads are an error
 * @param tolerateAhead whether revisions in the database that the application doesn't know are fine as long as nothing
 *     is pending, as for an old instance that restarts during a rolling deployment
 * @param adopt the revision that a database without history is taken to be at if it has its tables, or null
 * @param arguments what the code of revisions is told, by its keys
 */
public record RunOptions(
        TransactionMode transactionMode,
        Duration lockTimeout,
        Duration ddlLockTimeout,
        boolean outOfOrder,
        boolean singleHead,
        boolean tolerateAhead,
        @Nullable String adopt,
        Map<String, String> arguments) {

    /** What holds where nobody says otherwise. */
    public static final RunOptions DEFAULTS = new RunOptions(
            TransactionMode.PER_REVISION,
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            false,
            false,
            false,
            null,
            Map.of());

    public RunOptions {
        Objects.requireNonNull(transactionMode, "transactionMode");
        Objects.requireNonNull(lockTimeout, "lockTimeout");
        Objects.requireNonNull(ddlLockTimeout, "ddlLockTimeout");
        arguments = Map.copyOf(arguments);
    }

    /** These options with another extent of transactions. */
    public RunOptions withTransactionMode(TransactionMode other) {
        return new RunOptions(
                other, lockTimeout, ddlLockTimeout, outOfOrder, singleHead, tolerateAhead, adopt, arguments);
    }

    /** These options with another patience for other runs. */
    public RunOptions withLockTimeout(Duration other) {
        return new RunOptions(
                transactionMode, other, ddlLockTimeout, outOfOrder, singleHead, tolerateAhead, adopt, arguments);
    }

    /** These options with another patience for the locks of other transactions. */
    public RunOptions withDdlLockTimeout(Duration other) {
        return new RunOptions(
                transactionMode, lockTimeout, other, outOfOrder, singleHead, tolerateAhead, adopt, arguments);
    }

    /** These options with or without the right to apply out of order. */
    public RunOptions withOutOfOrder(boolean other) {
        return new RunOptions(
                transactionMode, lockTimeout, ddlLockTimeout, other, singleHead, tolerateAhead, adopt, arguments);
    }

    /** These options with or without the demand for one head. */
    public RunOptions withSingleHead(boolean other) {
        return new RunOptions(
                transactionMode, lockTimeout, ddlLockTimeout, outOfOrder, other, tolerateAhead, adopt, arguments);
    }

    /** These options with or without tolerance for a database that is ahead. */
    public RunOptions withTolerateAhead(boolean other) {
        return new RunOptions(
                transactionMode, lockTimeout, ddlLockTimeout, outOfOrder, singleHead, other, adopt, arguments);
    }

    /** These options with or without a revision to adopt. */
    public RunOptions withAdopt(@Nullable String other) {
        return new RunOptions(
                transactionMode, lockTimeout, ddlLockTimeout, outOfOrder, singleHead, tolerateAhead, other, arguments);
    }

    /** These options with other arguments for the code of revisions. */
    public RunOptions withArguments(Map<String, String> other) {
        return new RunOptions(
                transactionMode, lockTimeout, ddlLockTimeout, outOfOrder, singleHead, tolerateAhead, adopt, other);
    }
}
