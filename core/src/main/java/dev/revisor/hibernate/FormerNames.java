package dev.revisor.hibernate;

import dev.revisor.migration.RenamedFrom;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.TableName;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Reads the names that tables and columns had before from {@link RenamedFrom} on the mapped classes. */
final class FormerNames {

    private final Names names;
    private final List<Operation> renames = new ArrayList<>();

    private FormerNames(Names names) {
        this.names = names;
    }

    /** A rename for each annotation, whether or not there is still something to rename. */
    static List<Operation> of(Metadata metadata, Names names) {
        FormerNames former = new FormerNames(names);
        metadata.getEntityBindings().forEach(former::read);
        return former.renames.stream().distinct().toList();
    }

    private void read(PersistentClass entity) {
        if (entity.getClassName() == null) {
            return;
        }
        Class<?> type = entity.getMappedClass();
        former(type).ifPresent(old -> renamed(old, entity.getTable()));
        Stream.concat(Stream.ofNullable(entity.getIdentifierProperty()), entity.getProperties().stream())
                .forEach(property -> read(type, property));
    }

    private void read(Class<?> type, Property property) {
        Value value = property.getValue();
        if (value instanceof Component component && component.getComponentClassName() != null) {
            component.getProperties().forEach(part -> read(component.getComponentClass(), part));
            return;
        }
        members(type, property.getName())
                .map(FormerNames::former)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(old -> {
                    if (value instanceof Collection collection) {
                        renamed(old, collection);
                    } else {
                        renamed(old, value);
                    }
                });
    }

    private void renamed(String old, Collection collection) {
        if (!collection.isOneToMany()) {
            renamed(old, collection.getCollectionTable());
        }
    }

    private void renamed(String old, Table table) {
        TableName name = names.name(table.getQualifiedTableName());
        renames.add(new RenameTable(name.withName(Names.written(old)), name.name()));
    }

    private void renamed(String old, Value value) {
        List<Column> columns = value.getColumns();
        if (columns.size() == 1) {
            TableName table = names.name(value.getTable().getQualifiedTableName());
            renames.add(new RenameColumn(table, Names.written(old), Names.column(columns.get(0))));
        }
    }

    private static Optional<String> former(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(RenamedFrom.class)).map(RenamedFrom::value);
    }

    /** The fields and getters of an attribute, also those of superclasses. */
    private static Stream<AnnotatedElement> members(@Nullable Class<?> type, String attribute) {
        if (type == null) {
            return Stream.empty();
        }
        String suffix = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        List<String> getters = List.of("get" + suffix, "is" + suffix, attribute);
        Stream<AnnotatedElement> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals(attribute))
                .map(field -> field);
        Stream<AnnotatedElement> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && getters.contains(method.getName()))
                .map(method -> method);
        return Stream.concat(Stream.concat(fields, methods), members(type.getSuperclass(), attribute));
    }
}
