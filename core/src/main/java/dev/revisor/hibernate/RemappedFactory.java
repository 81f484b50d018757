package dev.revisor.hibernate;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.boot.spi.Bootstrap;
import org.hibernate.jpa.boot.spi.EntityManagerFactoryBuilder;
import org.hibernate.resource.beans.container.spi.BeanContainer;

/** A second factory beside one of the application: the same settings and database, other classes. */
final class RemappedFactory implements AutoCloseable {

    // What changes the schema, starts something, or names something that the first factory already owns.
    private static final List<String> DROPPED = List.of(
            "hibernate.hbm2ddl.",
            "hibernate.cache.",
            "hibernate.classLoaders",
            "hibernate.session_factory_name",
            "hibernate.ejb.entitymanager_factory_name",
            "hibernate.session_factory_observer",
            "hibernate.boot.CfgXmlAccessService",
            "hibernate.query.mutation_strategy.",
            "jakarta.persistence.schema-generation",
            "jakarta.persistence.create-",
            "jakarta.persistence.sql-",
            "javax.persistence.schema-generation");

    /** In their place; a search engine would start anew, too. */
    private static final Map<String, String> OFF = Map.of(
            AvailableSettings.HBM2DDL_AUTO,
            "none",
            AvailableSettings.USE_SECOND_LEVEL_CACHE,
            "false",
            AvailableSettings.USE_QUERY_CACHE,
            "false",
            "hibernate.query.mutation_strategy.global_temporary.create_tables",
            "false",
            "hibernate.query.mutation_strategy.persistent.create_tables",
            "false",
            "hibernate.search.enabled",
            "false");

    /** What may know classes of the application, as they were when it started. */
    private static final List<String> KNOWING_CLASSES =
            List.of("hibernate.type_contributors", "hibernate.metadata_builder_contributor");

    private final EntitySource source;

    private RemappedFactory(EntitySource source) {
        this.source = source;
    }

    /**
     * Builds the factory.
     *
     * @param wanted the classes and their loader, and the factory whose settings it gets
     * @throws UnmappableEditException if Hibernate does not accept the classes
     */
    static RemappedFactory of(EntitySource wanted) {
        Map<String, Object> settings = settings(wanted);
        try {
            EntityManagerFactoryBuilder builder =
                    Bootstrap.getEntityManagerFactoryBuilder(OfflineUnit.of(wanted), settings);
            EntityManagerFactory factory = builder.build();
            return new RemappedFactory(new EntitySource(
                    factory, wanted.managedClasses(), wanted.mappingResources(), wanted.classLoader(), settings));
        } catch (RuntimeException | LinkageError failure) {
            throw new UnmappableEditException("Hibernate does not map it: " + root(failure), failure);
        }
    }

    /** What it maps. */
    EntitySource source() {
        return source;
    }

    @Override
    public void close() {
        source.factory().close();
    }

    private static Map<String, Object> settings(EntitySource wanted) {
        Map<String, Object> settings = new HashMap<>(wanted.settings());
        settings.keySet().removeIf(key -> DROPPED.stream().anyMatch(key::startsWith));
        requireNames(settings);
        settings.putAll(OFF);
        ClassLoader loader = Objects.requireNonNull(wanted.classLoader());
        settings.computeIfPresent(AvailableSettings.BEAN_CONTAINER, (key, value) -> kept(value, loader));
        return settings;
    }

    private static void requireNames(Map<String, Object> settings) {
        for (String key : KNOWING_CLASSES) {
            Object value = settings.get(key);
            if (value != null && !(value instanceof String) && !(value instanceof Class)) {
                throw new UnmappableEditException(
                        "'" + key + "' is an object that knows the classes as they were", null);
            }
        }
    }

    private static Object kept(Object container, ClassLoader loader) {
        return container instanceof BeanContainer beans ? new EditedBeanContainer(beans, loader) : container;
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || cause instanceof LinkageError ? cause.toString() : message;
    }
}
