package dev.revisor.hibernate;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A factory whose entities make up the target, and what it was made from: the same is mapped again, without a
 * connection, for the databases that the application is not connected to.
 *
 * @param factory a completely built factory of Hibernate, or a proxy that unwraps to it
 * @param managedClasses the names of entities, mapped superclasses, embeddables and converters, and of annotated
 *     packages
 * @param mappingResources the class path locations of {@code orm.xml} and {@code hbm.xml} files
 * @param classLoader the loader of the classes, or null for Hibernate's own choice
 * @param given the settings that the factory was given; it does not keep all of them
 */
public record EntitySource(
        EntityManagerFactory factory,
        List<String> managedClasses,
        List<String> mappingResources,
        @Nullable ClassLoader classLoader,
        Map<String, Object> given) {

    public EntitySource {
        Objects.requireNonNull(factory, "factory");
        managedClasses = List.copyOf(managedClasses);
        mappingResources = List.copyOf(mappingResources);
        given = new HashMap<>(given);
    }

    /** A source of whose settings only those are known that the factory keeps. */
    public EntitySource(
            EntityManagerFactory factory,
            List<String> managedClasses,
            List<String> mappingResources,
            @Nullable ClassLoader classLoader) {
        this(factory, managedClasses, mappingResources, classLoader, Map.of());
    }

    /** The same with other classes of another loader; the factory still maps those it was made from. */
    public EntitySource withClasses(List<String> others, ClassLoader loader) {
        return new EntitySource(factory, others, mappingResources, loader, given);
    }

    /** All settings of the factory. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(factory.getProperties());
        settings.putAll(given);
        return settings;
    }
}
