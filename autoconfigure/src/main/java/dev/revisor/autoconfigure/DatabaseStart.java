package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import dev.revisor.error.MigrationException;
import dev.revisor.runner.MigrationState;
import dev.revisor.runner.MigrationStatus;
import org.springframework.util.ClassUtils;

/**
 * What becomes of one database when the application starts. An application without revisions starts as it would without
 * Revisor, also where its database can't be reached.
 */
final class DatabaseStart {

    private final Migrations migrations;

    private final RevisorProperties properties;

    private final StartLog log;

    DatabaseStart(Migrations migrations, RevisorProperties properties, StartLog log) {
        this.migrations = migrations;
        this.properties = properties;
        this.log = log;
    }

    void run() {
        if (properties.onStartup() == OnStartup.NONE) {
            return;
        }
        if (migrations.heads().isEmpty()) {
            warnOfLostRevisions();
            return;
        }
        migrations.requireHeads();
        switch (properties.onStartup()) {
            case UPGRADE -> upgrade();
            case CREATE_ALL -> upgradeUnlessNew();
            case VERIFY -> verify(migrations.status());
            case WAIT -> logPosition(new OthersRun(migrations, log).await());
            case NONE -> throw new IllegalStateException("Asked although there is nothing to do");
        }
    }

    private void warnOfLostRevisions() {
        try {
            int applied = migrations.databaseHistory().rows().size();
            if (applied > 0) {
                log.warn(
                        "The database has {} applied revisions, but the application has none: check 'revisor.packages'"
                                + " and 'revisor.locations'",
                        applied);
            }
        } catch (MigrationException unavailable) {
            log.debug("Can't tell whether the database has revisions", unavailable);
        }
    }

    private void verify(MigrationStatus status) {
        if (!status.hasEverything()) {
            throw UnverifiedDatabaseException.atOnce(status);
        }
        logPosition(status);
    }

    /** A new database is left to {@link CreateAllPostProcessor}. */
    private void upgradeUnlessNew() {
        if (!ClassUtils.isPresent("jakarta.persistence.EntityManagerFactory", null)) {
            throw new EntitiesMissingException(Databases.DEFAULT);
        }
        if (!migrations.databaseHistory().rows().isEmpty()) {
            upgrade();
        }
    }

    private void upgrade() {
        boolean changed = !migrations
                .upgrade(properties.target(), migrations.options().withTolerateAhead(true), new UpgradeLog(log))
                .steps()
                .isEmpty();
        if (!changed) {
            logPosition(migrations.status());
        }
    }

    private void logPosition(MigrationStatus status) {
        String current = String.join(", ", status.history().current());
        if (status.state() == MigrationState.AHEAD) {
            log.info("The database is ahead of this application, at {}; nothing to apply", current);
            return;
        }
        log.info("The database is at {}; nothing to apply", current);
    }
}
