package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import dev.revisor.error.MigrationException;
import java.util.function.Function;
import org.springframework.beans.factory.InitializingBean;

/** Brings each database up to date, or makes sure that it is, before anything that uses one is made. */
final class MigrationRunner implements InitializingBean {

    private final Databases databases;

    private final Function<String, Migrations> migrations;

    MigrationRunner(Databases databases, Function<String, Migrations> migrations) {
        this.databases = databases;
        this.migrations = migrations;
    }

    @Override
    public void afterPropertiesSet() {
        databases.all().forEach(this::start);
    }

    private void start(NamedDatabase database) {
        try {
            new DatabaseStart(migrations.apply(database.name()), database.properties(), databases.log(database)).run();
        } catch (MigrationException failure) {
            throw databases.areSeveral() ? new DatabaseStartException(database.name(), failure) : failure;
        }
    }
}
