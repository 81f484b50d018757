package dev.revisor.autoconfigure;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Keeps Hibernate from touching the schema, wherever a factory got its settings from: those of the factory bean win
 * over the vendor adapter's and over {@code persistence.xml}.
 */
final class SchemaActionsOff implements BeanPostProcessor {

    private static final List<String> ACTIONS = List.of(
            "hibernate.hbm2ddl.auto",
            "jakarta.persistence.schema-generation.database.action",
            "jakarta.persistence.schema-generation.scripts.action",
            "javax.persistence.schema-generation.database.action",
            "javax.persistence.schema-generation.scripts.action");

    /** The tables for the ids of bulk operations, which some databases need to have been made beforehand. */
    private static final List<String> ID_TABLES = List.of(
            "hibernate.query.mutation_strategy.global_temporary.create_tables",
            "hibernate.query.mutation_strategy.global_temporary.drop_tables",
            "hibernate.query.mutation_strategy.persistent.create_tables",
            "hibernate.query.mutation_strategy.persistent.drop_tables");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof AbstractEntityManagerFactoryBean factory) {
            turnOff(factory.getJpaPropertyMap());
        }
        return bean;
    }

    private static void turnOff(Map<String, Object> properties) {
        FactorySchemaAction.keep(properties);
        ACTIONS.forEach(action -> properties.put(action, "none"));
        ID_TABLES.forEach(action -> properties.put(action, "false"));
    }
}
