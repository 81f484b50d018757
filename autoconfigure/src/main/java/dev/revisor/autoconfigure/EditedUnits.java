package dev.revisor.autoconfigure;

import dev.revisor.hibernate.EntitySource;
import dev.revisor.hibernate.UnmappableEditException;
import dev.revisor.source.EditedClasses;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

/** The persistence units of an application, of the classes that its sources would make now. */
final class EditedUnits {

    private static final List<Class<? extends Annotation>> MAPPED =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    /** What the class is named that an annotated package has. */
    private static final String PACKAGE = ".package-info";

    private final EditedClasses classes;

    private final ScannedPackages packages;

    EditedUnits(EditedClasses classes, ScannedPackages packages) {
        this.classes = classes;
        this.packages = packages;
    }

    /** A unit without the classes that are gone, and with those that Spring would find among the new ones. */
    EntitySource edited(EntitySource source) {
        List<String> managed = source.managedClasses();
        requireKnownPackages(managed);
        Stream<String> kept = managed.stream().filter(this::isStillMapped);
        Stream<String> added = classes.compiled().stream()
                .sorted()
                .filter(name -> !managed.contains(name) && isMapped(name, classes.loader()))
                .filter(name -> packages.belongTo(name, managed));
        return source.withClasses(Stream.concat(kept, added).toList(), classes.loader());
    }

    /** Hibernate takes the annotations of packages from class files, and of one that was compiled in memory there is none. */
    private void requireKnownPackages(List<String> managed) {
        classes.compiled().stream()
                .filter(name -> name.endsWith(PACKAGE))
                .map(name -> name.substring(0, name.length() - PACKAGE.length()))
                .filter(name -> !managed.contains(name) && packages.belongTo(name + PACKAGE, managed))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnmappableEditException("package '" + name + "' had no annotations before", null);
                });
    }

    /** What was never annotated is mapped by a file. */
    private boolean isStillMapped(String name) {
        return !classes.isGone(name)
                && (!classes.compiled().contains(name)
                        || isMapped(name, classes.loader())
                        || !isMapped(name, classes.loader().getParent()));
    }

    private static boolean isMapped(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            return MAPPED.stream().anyMatch(type::isAnnotationPresent);
        } catch (ClassNotFoundException | LinkageError failure) {
            throw new UnmappableEditException("'" + name + "' can't be loaded (" + failure + ")", failure);
        }
    }
}
