package dev.revisor.autoconfigure;

import dev.revisor.Creation;
import dev.revisor.Migrations;
import dev.revisor.error.MigrationException;
import dev.revisor.runner.RunListener;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Creates everything at once as soon as the entities are known, which is when the first factory of entity managers is
 * built, and before anything that uses one is made.
 */
final class CreateAllPostProcessor implements BeanPostProcessor {

    private final ObjectProvider<Databases> databases;

    private final Function<String, Migrations> migrations;

    private boolean asked;

    CreateAllPostProcessor(ObjectProvider<Databases> databases, Function<String, Migrations> migrations) {
        this.databases = databases;
        this.migrations = migrations;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof EntityManagerFactory && !asked) {
            asked = true;
            databases.ifAvailable(this::createAll);
        }
        return bean;
    }

    private void createAll(Databases all) {
        all.all().stream()
                .filter(database -> database.properties().onStartup() == OnStartup.CREATE_ALL)
                .forEach(database -> createAll(database, all));
    }

    private void createAll(NamedDatabase database, Databases all) {
        try {
            createAll(migrations.apply(database.name()), all.log(database));
        } catch (MigrationException failure) {
            throw all.areSeveral() ? new DatabaseStartException(database.name(), failure) : failure;
        }
    }

    private static void createAll(Migrations migrations, StartLog log) {
        if (migrations.heads().isEmpty() || !migrations.databaseHistory().rows().isEmpty()) {
            return;
        }
        Creation creation = migrations.createAll(RunListener.SILENT);
        log.info(
                "Created the schema of the entities (tables: {}); the database is at {}",
                creation.tables(),
                String.join(", ", migrations.current()));
    }
}
