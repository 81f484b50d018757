package dev.revisor.autoconfigure;

import dev.revisor.hibernate.HibernateTarget;
import dev.revisor.schema.Database;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/** Has Hibernate build its factories without asking the database, once a command says that it needs none. */
final class ConnectionsOff implements BeanPostProcessor {

    static final String NAME = "revisorConnectionsOff";

    private final Map<String, String> settings = new HashMap<>();

    /** From now on, as for a database. */
    void turnOff(Database database) {
        settings.putAll(HibernateTarget.offlineSettings(database));
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof AbstractEntityManagerFactoryBean factory) {
            factory.getJpaPropertyMap().putAll(settings);
        }
        return bean;
    }
}
