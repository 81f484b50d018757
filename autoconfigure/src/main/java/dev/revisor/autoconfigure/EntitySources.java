package dev.revisor.autoconfigure;

import dev.revisor.hibernate.EntitySource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.persistenceunit.SmartPersistenceUnitInfo;

/** Finds the entities that live in the managed database; builds the application's factories of entity managers. */
final class EntitySources {

    private final EntityFactories factories;

    private final EntityOwner owner;

    EntitySources(ListableBeanFactory beanFactory, EntityOwner owner, List<EntityOwner> others) {
        this.factories = new EntityFactories(beanFactory, owner, others);
        this.owner = owner;
    }

    /**
     * Those of the factories that are its own; where the default database has none, it is taken for that of all which no
     * other database has.
     *
     * @throws EntitiesMissingException if there are no entities
     */
    List<EntitySource> find() {
        List<EntitySource> sources = sources(factories.own());
        List<EntitySource> found = sources.isEmpty() ? sources(factories.unclaimed()) : sources;
        if (found.isEmpty()) {
            throw new EntitiesMissingException(owner.database());
        }
        return found;
    }

    /** What the factories have Hibernate do to the schema, a sentence each where that changes it. */
    List<String> schemaActions() {
        return factories.own().stream()
                .flatMap(factory -> FactorySchemaAction.warning(factory).stream())
                .toList();
    }

    boolean include(String name, EntityManagerFactory factory) {
        return factories.include(name, factory);
    }

    /** Makes sure that there are the factories which the application names. */
    void requireNamedFactories() {
        factories.requireNamed();
    }

    /** The names of the entities' classes and of the types of their attributes, where an enumeration may be. */
    List<String> classNames() {
        return find().stream()
                .flatMap(source -> Stream.concat(source.managedClasses().stream(), attributeTypes(source.factory())))
                .distinct()
                .toList();
    }

    private static Stream<String> attributeTypes(EntityManagerFactory factory) {
        return factory.getMetamodel().getManagedTypes().stream()
                .flatMap(type -> type.getAttributes().stream())
                .map(Attribute::getJavaType)
                .filter(Objects::nonNull)
                .map(Class::getName);
    }

    private static List<EntitySource> sources(Collection<EntityManagerFactory> factories) {
        return factories.stream()
                .filter(factory -> !factory.getMetamodel().getEntities().isEmpty())
                .map(EntitySources::source)
                .toList();
    }

    private static EntitySource source(EntityManagerFactory factory) {
        if (factory instanceof EntityManagerFactoryInfo info) {
            PersistenceUnitInfo unit = info.getPersistenceUnitInfo();
            if (unit != null) {
                return new EntitySource(factory, managed(unit), unit.getMappingFileNames(), info.getBeanClassLoader());
            }
        }
        return new EntitySource(factory, mappedClasses(factory), List.of(), null);
    }

    private static List<String> managed(PersistenceUnitInfo unit) {
        List<String> packages = unit instanceof SmartPersistenceUnitInfo smart ? smart.getManagedPackages() : List.of();
        return Stream.concat(unit.getManagedClassNames().stream(), packages.stream())
                .toList();
    }

    private static List<String> mappedClasses(EntityManagerFactory factory) {
        return factory.getMetamodel().getManagedTypes().stream()
                .map(ManagedType::getJavaType)
                .filter(Objects::nonNull)
                .map(Class::getName)
                .toList();
    }
}
