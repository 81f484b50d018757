package dev.revisor.autoconfigure;

import dev.revisor.Creation;
import dev.revisor.Migrations;
import dev.revisor.runner.RunListener;
import jakarta.persistence.EntityManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Creates everything at once as soon as the entities are known, which is when the first factory of entity managers is
 * built, and before anything that uses it is made.
 */
final class CreateAllPostProcessor implements BeanPostProcessor {

    private static final Logger logger = LoggerFactory.getLogger(MigrationRunner.class);

    private final ObjectProvider<Migrations> migrations;

    private boolean asked;

    CreateAllPostProcessor(ObjectProvider<Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof EntityManagerFactory && !asked) {
            asked = true;
            migrations.ifAvailable(CreateAllPostProcessor::createAll);
        }
        return bean;
    }

    private static void createAll(Migrations migrations) {
        if (migrations.heads().isEmpty() || !migrations.databaseHistory().rows().isEmpty()) {
            return;
        }
        Creation creation = migrations.createAll(RunListener.SILENT);
        logger.info(
                "Created the schema of the entities (tables: {}); the database is at {}",
                creation.tables(),
                String.join(", ", migrations.current()));
    }
}
