package dev.revisor.source;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Revision;
import dev.revisor.revision.InvalidRevisionIdException;
import dev.revisor.revision.RevisionId;
import dev.revisor.revision.RevisionNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes revisions of classes; neither a class nor its constructor has to be public. */
final class MigrationClasses {

    private final ClassLoader loader;

    MigrationClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * The migration of a class, or nothing where the class is something else.
     *
     * @throws InvalidMigrationException if it is meant as a revision and can't be one
     */
    Optional<LoadedMigration> load(String className) {
        Class<?> type = type(className);
        Revision revision = type.getDeclaredAnnotation(Revision.class);
        boolean isMigration = Migration.class.isAssignableFrom(type);
        if (revision == null) {
            if (isMigration && !isAbstract(type) && !type.isAnonymousClass() && !type.isLocalClass()) {
                throw fault(type, "implements Migration and has no @Revision: add one with its id", null);
            }
            return Optional.empty();
        }
        if (!isMigration) {
            throw fault(type, "has @Revision and does not implement Migration: let it, or remove the annotation", null);
        }
        if (isAbstract(type)) {
            throw fault(type, "has @Revision and is abstract: move the annotation to a class that can be made", null);
        }
        return Optional.of(new LoadedMigration(node(type, revision), instance(type)));
    }

    private Class<?> type(String className) {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException | LinkageError failure) {
            throw new InvalidMigrationException(
                    className, "can't be loaded (" + failure + "): build the application again", failure);
        }
    }

    private static RevisionNode node(Class<?> type, Revision revision) {
        try {
            return new RevisionNode(
                    RevisionId.validate(revision.id()),
                    List.of(revision.revises()),
                    List.of(revision.dependsOn()),
                    List.of(revision.branchLabels()),
                    revision.created().isEmpty() ? null : Instant.parse(revision.created()),
                    revision.message());
        } catch (InvalidRevisionIdException failure) {
            throw fault(type, "has an id that it can't have. " + failure.getMessage(), failure);
        } catch (DateTimeException failure) {
            throw fault(
                    type,
                    "was created at '" + revision.created() + "': write a time as '2026-11-22T14:30:05Z'",
                    failure);
        }
    }

    private static Migration instance(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Migration) constructor.newInstance();
        } catch (NoSuchMethodException failure) {
            throw fault(
                    type, "has no constructor without parameters: add one, and make a nested class static", failure);
        } catch (InvocationTargetException failure) {
            throw fault(
                    type,
                    "can't be made, its constructor throws " + failure.getCause() + ": correct it",
                    failure.getCause());
        } catch (InstantiationException | IllegalAccessException | InaccessibleObjectException failure) {
            throw fault(type, "can't be made (" + failure + "): open its package to Revisor", failure);
        }
    }

    private static boolean isAbstract(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers());
    }

    private static InvalidMigrationException fault(Class<?> type, String fault, @Nullable Throwable cause) {
        return new InvalidMigrationException(type.getName(), fault, cause);
    }
}
