package dev.revisor.history;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A lock that a session of the database, or a thread of this process, holds.
 *
 * <p>It is tried, not waited for: a waiting statement keeps a snapshot open, for which {@code create index
 * concurrently} of the holder would wait in turn.
 */
interface SessionLock {

    /** Takes the lock if nobody has it. */
    boolean tryAcquire() throws SQLException;

    /** Who has the lock, as far as can be told. */
    @Nullable
    String holder() throws SQLException;

    /** Gives the lock back. */
    void release() throws SQLException;
}
