package dev.revisor.autoconfigure;

import dev.revisor.hibernate.HibernateTarget;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.source.EditedClasses;
import dev.revisor.source.MappedNames;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/** The entities that live in the managed database; asking for them builds the factories that map them. */
final class Entities {

    private static final String ENTITY_MANAGER_FACTORY_INFO = "org.springframework.orm.jpa.EntityManagerFactoryInfo";

    private final ListableBeanFactory beanFactory;

    private final EntityOwner owner;

    private final List<EntityOwner> others;

    Entities(ListableBeanFactory beanFactory, EntityOwner owner, List<EntityOwner> others) {
        this.beanFactory = beanFactory;
        this.owner = owner;
        this.others = List.copyOf(others);
    }

    /**
     * Makes sure that there are the factories which the application names, without building one.
     *
     * @throws DatabaseSettingsException if one is missing
     */
    void requireNamedFactories() {
        if (!owner.factories().isEmpty()) {
            sources().requireNamedFactories();
        }
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
     * What they would want of the database if their classes were these.
     *
     * @throws EntitiesMissingException if there are none
     * @throws dev.revisor.hibernate.UnmappableEditException if that can't be told beside the running application
     */
    TargetModel edited(EditedClasses classes) {
        return sources().edited(classes);
    }

    /**
     * The names of the application's classes and mapping files that decide what they want of the database.
     *
     * @throws EntitiesMissingException if the application has no JPA
     */
    MappedNames names() {
        return sources().names();
    }

    /** What their factories have Hibernate do to the schema, a sentence each where that changes it. */
    List<String> schemaActions() {
        return hasJpa() ? sources().schemaActions() : List.of();
    }

    /** Whether those of a factory are among them. */
    boolean include(String name, EntityManagerFactory factory) {
        return sources().include(name, factory);
    }

    private static boolean hasJpa() {
        return ClassUtils.isPresent(ENTITY_MANAGER_FACTORY_INFO, null);
    }

    private EntitySources sources() {
        if (!hasJpa()) {
            throw new EntitiesMissingException(owner.database());
        }
        return new EntitySources(beanFactory, owner, others);
    }
}
