package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import dev.revisor.error.MigrationException;
import dev.revisor.runner.MigrationState;
import dev.revisor.runner.MigrationStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.util.ClassUtils;

/**
 * Brings the database up to date, or makes sure that it is, before anything that uses it is made. An application
 * without revisions starts as it would without Revisor, also where its database can't be reached.
 */
final class MigrationRunner implements InitializingBean {

    private static final Logger logger = LoggerFactory.getLogger(MigrationRunner.class);

    private final Migrations migrations;

    private final OnStartup onStartup;

    private final String target;

    MigrationRunner(Migrations migrations, OnStartup onStartup, String target) {
        this.migrations = migrations;
        this.onStartup = onStartup;
        this.target = target;
    }

    @Override
    public void afterPropertiesSet() {
        if (onStartup == OnStartup.NONE) {
            return;
        }
        if (migrations.heads().isEmpty()) {
            warnOfLostRevisions();
            return;
        }
        migrations.requireHeads();
        switch (onStartup) {
            case UPGRADE -> upgrade();
            case CREATE_ALL -> upgradeUnlessNew();
            case VERIFY -> verify(migrations.status());
            case WAIT -> logPosition(new OthersRun(migrations).await());
            case NONE -> throw new IllegalStateException("Asked although there is nothing to do");
        }
    }

    private void warnOfLostRevisions() {
        try {
            int applied = migrations.databaseHistory().rows().size();
            if (applied > 0) {
                logger.warn(
                        "The database has {} applied revisions, but the application has none: check 'revisor.packages'"
                                + " and 'revisor.locations'",
                        applied);
            }
        } catch (MigrationException unavailable) {
            logger.debug("Can't tell whether the database has revisions", unavailable);
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
            throw new EntitiesMissingException();
        }
        if (!migrations.databaseHistory().rows().isEmpty()) {
            upgrade();
        }
    }

    private void upgrade() {
        boolean changed = !migrations
                .upgrade(target, migrations.options().withTolerateAhead(true), new UpgradeLog(logger))
                .steps()
                .isEmpty();
        if (!changed) {
            logPosition(migrations.status());
        }
    }

    private static void logPosition(MigrationStatus status) {
        String current = String.join(", ", status.history().current());
        if (status.state() == MigrationState.AHEAD) {
            logger.info("The database is ahead of this application, at {}; nothing to apply", current);
            return;
        }
        logger.info("The database is at {}; nothing to apply", current);
    }
}
