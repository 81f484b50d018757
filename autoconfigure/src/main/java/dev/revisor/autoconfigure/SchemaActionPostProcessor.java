package dev.revisor.autoconfigure;

import jakarta.persistence.EntityManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Says at start that Hibernate and revisions both change the schema of a named database, where they do: what {@code
 * spring.jpa.*} says is about the primary one, of others only the factory knows.
 */
final class SchemaActionPostProcessor implements BeanPostProcessor {

    private static final Logger logger = LoggerFactory.getLogger(SchemaActionWarning.class);

    private final ObjectProvider<Databases> databases;

    SchemaActionPostProcessor(ObjectProvider<Databases> databases) {
        this.databases = databases;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof EntityManagerFactory factory) {
            FactorySchemaAction.warning(factory)
                    .ifPresent(warning -> databases.ifAvailable(all -> warn(warning, beanName, factory, all)));
        }
        return bean;
    }

    private static void warn(String warning, String beanName, EntityManagerFactory factory, Databases databases) {
        databases.all().stream()
                .filter(database -> !database.name().equals(Databases.DEFAULT))
                .filter(database -> database.entities().include(beanName, factory)
                        && database.revisions().exist())
                .forEach(database -> logger.warn("[{}] {}", database.name(), warning));
    }
}
