package dev.revisor.runner;

import dev.revisor.history.History;
import dev.revisor.history.HistoryTable;
import dev.revisor.history.JournalTable;
import dev.revisor.history.LockWait;
import dev.revisor.history.MigrationLock;
import dev.revisor.history.MigrationLocks;
import dev.revisor.operation.MigrationContext;
import dev.revisor.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A connection with the lock of the database, from before a run reads the history to after its last statement. */
final class RunSession implements AutoCloseable {

    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final RunnerContext context;
    private final RunOptions options;
    private final RunListener listener;
    private final HistoryTable history;
    private final JournalTable journal;
    private final Connection connection;
    private final MigrationLock lock;

    /**
     * Waits until no other run is in the way.
     *
     * @param url the address of the database
     */
    RunSession(RunnerContext context, RunOptions options, RunListener listener, String url) throws SQLException {
        this.context = context;
        this.options = options;
        this.listener = listener;
        this.history = new HistoryTable(context.dialect(), context.tables());
        this.journal = new JournalTable(context.dialect(), context.tables());
        MigrationLocks locks = new MigrationLocks(context.dataSource(), context.dialect(), context.tables());
        LockWait wait = new LockWait(options.lockTimeout(), listener::waitingForLock);
        try {
            closing.push(locks.lockProcess(url, wait)::close);
            DatabaseSession session = DatabaseSession.open(context.dataSource());
            closing.push(session::close);
            this.connection = session.connection();
            this.lock = locks.lockDatabase(connection, wait);
            closing.push(lock::close);
            closing.push(limitWaits(isLockedByTransactions() ? options.lockTimeout() : options.ddlLockTimeout()));
        } catch (SQLException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /**
     * Limits how long the statements of a transaction wait that has its lock. Where nothing but transactions keep runs
     * apart, those outside of one may have to wait for all that another run does.
     *
     * @return ends it
     */
    Runnable limitWaits() throws SQLException {
        return isLockedByTransactions() ? limitWaits(options.ddlLockTimeout()) : () -> {};
    }

    RunnerContext context() {
        return context;
    }

    RunListener listener() {
        return listener;
    }

    Connection connection() {
        return connection;
    }

    /** What the code of revisions is given. */
    MigrationContext migrationContext() {
        return new LiveContext(connection, context.dialect().database(), options.arguments());
    }

    MigrationLock lock() {
        return lock;
    }

    HistoryTable history() {
        return history;
    }

    JournalTable journal() {
        return journal;
    }

    /**
     * The history, in which no revision is unfinished.
     *
     * @throws UnfinishedRevisionException if one is
     */
    History readFinished() throws SQLException {
        return Unfinished.refuse(history.read(connection), id -> journal.read(connection, id));
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
        closing.clear();
    }

    private boolean isLockedByTransactions() {
        return context.dialect().database() == Database.SQLITE;
    }

    private Runnable limitWaits(Duration timeout) throws SQLException {
        return DdlLockTimeout.set(connection, context.dialect().database(), timeout)::close;
    }
}
