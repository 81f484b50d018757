package dev.revisor.zoo;

import static java.util.Comparator.comparing;

import dev.revisor.testing.DatabaseKind;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A group of entities that shows one thing that Hibernate maps; the entities are its nested classes. */
abstract class Exhibit {

    List<Class<?>> entities() {
        return Stream.of(getClass().getDeclaredClasses())
                .filter(Exhibit::isMapped)
                .sorted(comparing(Class::getName))
                .<Class<?>>map(type -> type)
                .toList();
    }

    /** Settings of Hibernate beside the usual ones. */
    Map<String, Object> settings() {
        return Map.of();
    }

    /** Where Hibernate itself can't map, create or use the entities. */
    Set<DatabaseKind> missing() {
        return Set.of();
    }

    /** Where Hibernate creates the entities and its driver can't save or read them. */
    Set<DatabaseKind> unused() {
        return Set.of();
    }

    /** Whether Hibernate wants the same tables and columns of every database. */
    boolean isPortable() {
        return true;
    }

    /** Whether Hibernate's own validation gets to the end. */
    boolean isValidated() {
        return true;
    }

    /** What has to be there before the first table. */
    List<String> preparation(DatabaseKind kind) {
        return List.of();
    }

    /** Saves something of everything. */
    abstract void fill(EntityManager entities);

    /** Finds what {@link #fill} saved. */
    abstract void verify(EntityManager entities);

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }

    private static boolean isMapped(Class<?> type) {
        return Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
                .anyMatch(type::isAnnotationPresent);
    }
}
