package dev.revisor.source;

import java.util.List;
import java.util.Objects;

/**
 * What was found on the class path in the packages and locations of an application.
 *
 * @param loader the loader of the classes
 * @param classNames names of classes that may be revisions; others among them do no harm
 * @param resources files of SQL
 */
public record ClassPathRevisions(ClassLoader loader, List<String> classNames, List<SqlResource> resources) {

    public ClassPathRevisions {
        Objects.requireNonNull(loader, "loader");
        classNames = List.copyOf(classNames);
        resources = List.copyOf(resources);
    }
}
