package dev.revisor.source;

import java.util.List;

/**
 * What persistence units are made of.
 *
 * @param classes the mapped classes, and those of their attributes
 * @param files the mapping files, such as {@code META-INF/orm.xml}, as resources of the class path
 */
public record MappedNames(List<String> classes, List<String> files) {

    /** Of no unit at all. */
    public static final MappedNames NONE = new MappedNames(List.of(), List.of());

    public MappedNames {
        classes = List.copyOf(classes);
        files = List.copyOf(files);
    }
}
