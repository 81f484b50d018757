package dev.revisor.hibernate;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
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
 */
public record EntitySource(
        EntityManagerFactory factory,
        List<String> managedClasses,
        List<String> mappingResources,
        @Nullable ClassLoader classLoader) {

    public EntitySource {
        Objects.requireNonNull(factory, "factory");
        managedClasses = List.copyOf(managedClasses);
        mappingResources = List.copyOf(mappingResources);
    }
}
