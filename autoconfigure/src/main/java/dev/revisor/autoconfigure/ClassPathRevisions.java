package dev.revisor.autoconfigure;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Revision;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.Revisions;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/** The revisions that the class path has, as they were compiled. */
final class ClassPathRevisions {

    private final RevisionResources resources;

    private final List<String> packages;

    private final List<String> locations;

    ClassPathRevisions(RevisionResources resources, List<String> packages, List<String> locations) {
        this.resources = resources;
        this.packages = List.copyOf(packages);
        this.locations = List.copyOf(locations);
    }

    /** Whether there is any, found out without loading one. */
    boolean exist() {
        return !resources.classNames(packages).isEmpty()
                || !resources.sqlFiles(locations).isEmpty();
    }

    /** The package that new ones belong to, or the default one where none is known. */
    String mainPackage() {
        return packages.isEmpty() ? "" : packages.get(0);
    }

    /** All of them. */
    Revisions load() {
        return Revisions.of(resources.classNames(packages).stream()
                .map(name -> ClassUtils.resolveClassName(name, null))
                .map(ClassPathRevisions::script)
                .toList());
    }

    private static RevisionScript script(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        RevisionNode node = new RevisionNode(
                revision.id(),
                List.of(revision.revises()),
                List.of(revision.dependsOn()),
                List.of(revision.branchLabels()),
                revision.created().isEmpty() ? null : Instant.parse(revision.created()),
                revision.message());
        return RevisionScript.of(node, (Migration) BeanUtils.instantiateClass(type));
    }
}
