package dev.revisor.autoconfigure;

import dev.revisor.hibernate.HibernateTarget;
import dev.revisor.hibernate.TargetModel;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/** The entities that live in the managed database; asking for them builds the factories that map them. */
final class Entities {

    private static final String ENTITY_MANAGER_FACTORY_INFO = "org.springframework.orm.jpa.EntityManagerFactoryInfo";

    private final ListableBeanFactory beanFactory;

    private final ManagedDatabase database;

    Entities(ListableBeanFactory beanFactory, ManagedDatabase database) {
        this.beanFactory = beanFactory;
        this.database = database;
    }

    /**
     * What they want of the database.
     *
     * @throws EntitiesMissingException if there are none
     */
    TargetModel target() {
        return HibernateTarget.read(sources().find());
    }

    /**
     * The names of the application's classes that decide what they want of the database.
     *
     * @throws EntitiesMissingException if there are none
     */
    List<String> classNames() {
        return sources().classNames();
    }

    private EntitySources sources() {
        if (!ClassUtils.isPresent(ENTITY_MANAGER_FACTORY_INFO, null)) {
            throw new EntitiesMissingException();
        }
        return new EntitySources(beanFactory, database);
    }
}
