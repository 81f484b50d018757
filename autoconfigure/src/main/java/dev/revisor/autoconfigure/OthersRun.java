package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import dev.revisor.runner.MigrationState;
import dev.revisor.runner.MigrationStatus;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A run of somebody else, such as a job of the deployment, that brings the database up to date while this waits. */
final class OthersRun {

    private static final long PAUSE_MS = 500;

    private final Migrations migrations;

    private final StartLog log;

    private final long start = System.nanoTime();

    OthersRun(Migrations migrations, StartLog log) {
        this.migrations = migrations;
        this.log = log;
    }

    /**
     * Looks again and again until the database has everything.
     *
     * @throws UnverifiedDatabaseException if it goes another way, or takes longer than it may
     */
    MigrationStatus await() {
        MigrationStatus status = migrations.status();
        if (!status.hasEverything()) {
            log.info(
                    "Waiting until somebody has applied {} revisions",
                    status.pending().size());
        }
        while (!status.hasEverything()) {
            if (status.state() == MigrationState.DIVERGED
                    || waited().compareTo(migrations.options().lockTimeout()) >= 0) {
                throw UnverifiedDatabaseException.after(waited(), status);
            }
            pause(status);
            status = migrations.status();
        }
        return status;
    }

    private Duration waited() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void pause(MigrationStatus status) {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw UnverifiedDatabaseException.after(waited(), status);
        }
    }
}
