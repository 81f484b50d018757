package dev.revisor.autoconfigure;

import dev.revisor.hibernate.EntitySource;
import dev.revisor.hibernate.HibernateTarget;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.source.EditedClasses;
import dev.revisor.source.MappedNames;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.persistenceunit.SmartPersistenceUnitInfo;

/** Finds the entities that live in the managed database; builds the application's factories of entity managers. */
final class EntitySources {

    private final ListableBeanFactory beanFactory;

    private final EntityFactories factories;

    private final EntityOwner owner;

    EntitySources(ListableBeanFactory beanFactory, EntityOwner owner, List<EntityOwner> others) {
        this.beanFactory = beanFactory;
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
        List<EntitySource> found = withEntities(sources());
        if (found.isEmpty()) {
            throw new EntitiesMissingException(owner.database());
        }
        return found;
    }

    /**
     * What its entities would want of the database if their classes were these.
     *
     * @throws dev.revisor.hibernate.UnmappableEditException if that can't be told beside the running application
     */
    TargetModel edited(EditedClasses classes) {
        EditedUnits units = new EditedUnits(classes, new ScannedPackages(beanFactory, this::everywhere));
        List<EntitySource> edited = sources().stream()
                .map(units::edited)
                .filter(source -> !source.managedClasses().isEmpty()
                        || !source.mappingResources().isEmpty())
                .toList();
        if (edited.isEmpty()) {
            throw new EntitiesMissingException(owner.database());
        }
        return HibernateTarget.remap(edited);
    }

    /** The mapped classes of each persistence unit of the application. */
    private List<List<String>> everywhere() {
        return sources(factories.all()).stream()
                .map(EntitySource::managedClasses)
                .toList();
    }

    private List<EntitySource> sources() {
        List<EntitySource> own = sources(factories.own());
        if (!withEntities(own).isEmpty()) {
            return own;
        }
        List<EntitySource> unclaimed = sources(factories.unclaimed());
        return unclaimed.isEmpty() ? own : unclaimed;
    }

    /** What the factories have Hibernate do to the schema, a sentence each where that changes it. */
    List<String> schemaActions() {
        return factories.own().values().stream()
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

    /**
     * The names of the entities' classes, of the types of their attributes, where an enumeration may be, and of mapping
     * files.
     */
    MappedNames names() {
        List<EntitySource> sources = sources();
        Stream<String> classes = sources.stream()
                .flatMap(source -> Stream.concat(source.managedClasses().stream(), types(source.factory())));
        Stream<String> files = sources.stream().flatMap(source -> source.mappingResources().stream());
        return new MappedNames(classes.distinct().toList(), files.distinct().toList());
    }

    /** What a file maps is not among the managed classes. */
    private static Stream<String> types(EntityManagerFactory factory) {
        return factory.getMetamodel().getManagedTypes().stream()
                .flatMap(type -> Stream.concat(
                        Stream.ofNullable(type.getJavaType()),
                        type.getAttributes().stream().map(Attribute::getJavaType)))
                .filter(Objects::nonNull)
                .map(Class::getName);
    }

    private static List<EntitySource> withEntities(List<EntitySource> sources) {
        return sources.stream()
                .filter(source -> !source.factory().getMetamodel().getEntities().isEmpty())
                .toList();
    }

    private List<EntitySource> sources(Map<String, EntityManagerFactory> factories) {
        return factories.entrySet().stream()
                .map(factory -> source(factory.getKey(), factory.getValue()))
                .toList();
    }

    private EntitySource source(String name, EntityManagerFactory factory) {
        if (factory instanceof EntityManagerFactoryInfo info) {
            PersistenceUnitInfo unit = info.getPersistenceUnitInfo();
            if (unit != null) {
                return new EntitySource(
                        factory,
                        managed(unit),
                        unit.getMappingFileNames(),
                        info.getBeanClassLoader(),
                        given(name, unit));
            }
        }
        return new EntitySource(factory, mappedClasses(factory), List.of(), null);
    }

    private Map<String, Object> given(String name, PersistenceUnitInfo unit) {
        Map<String, Object> given = new HashMap<>();
        unit.getProperties().forEach((key, value) -> given.put(String.valueOf(key), value));
        String factoryBean = BeanFactory.FACTORY_BEAN_PREFIX + name;
        if (beanFactory.isTypeMatch(factoryBean, AbstractEntityManagerFactoryBean.class)) {
            given.putAll(beanFactory
                    .getBean(factoryBean, AbstractEntityManagerFactoryBean.class)
                    .getJpaPropertyMap());
        }
        return given;
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
