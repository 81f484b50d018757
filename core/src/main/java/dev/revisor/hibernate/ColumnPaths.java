package dev.revisor.hibernate;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.DependantValue;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.OneToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Value;

/**
 * Finds the way to each column of a value. The columns of an association are told by what they refer to, so that none is
 * mistaken for another when a part is added to the key, and an association is not mistaken for a basic attribute.
 */
final class ColumnPaths {

    private final Metadata metadata;

    ColumnPaths(Metadata metadata) {
        this.metadata = metadata;
    }

    /** The columns that a value has of its own. */
    List<ColumnPath> of(Value value, String path) {
        if (value instanceof Component component) {
            return ofComponent(component, path);
        }
        if (value instanceof Collection || value instanceof OneToMany || value instanceof OneToOne) {
            return List.of();
        }
        if (value instanceof ManyToOne association) {
            return numbered(value, path, referenced(association));
        }
        return numbered(value, path, value instanceof DependantValue key ? key(key) : List.of());
    }

    /** The columns by which an entity is known. */
    List<ColumnPath> ofIdentifier(PersistentClass entity) {
        Property property = entity.getIdentifierProperty();
        return of(entity.getIdentifier(), property == null ? "" : property.getName());
    }

    private List<ColumnPath> ofComponent(Component component, String path) {
        if (component.getAggregateColumn() != null) {
            return List.of(new ColumnPath(component.getAggregateColumn(), path));
        }
        List<ColumnPath> columns = new ArrayList<>();
        component.getProperties().forEach(part -> columns.addAll(of(part.getValue(), joined(path, part.getName()))));
        if (component.getDiscriminator() != null) {
            columns.addAll(of(component.getDiscriminator(), joined(path, "{discriminator}")));
        }
        return columns;
    }

    private List<String> referenced(ManyToOne association) {
        PersistentClass entity = metadata.getEntityBinding(association.getReferencedEntityName());
        if (entity == null) {
            return List.of();
        }
        String name = association.getReferencedPropertyName();
        if (name == null) {
            return paths(ofIdentifier(entity));
        }
        Property property = entity.getReferencedProperty(name);
        return paths(of(property.getValue(), property.isSynthetic() ? "" : name));
    }

    private List<String> key(DependantValue key) {
        List<String> parts = paths(of(key.getWrappedValue(), ""));
        return parts.size() == 1 ? List.of("") : parts;
    }

    private static List<String> paths(List<ColumnPath> columns) {
        return columns.stream().map(ColumnPath::path).toList();
    }

    private static List<ColumnPath> numbered(Value value, String path, List<String> parts) {
        List<Selectable> selectables = value.getSelectables();
        List<ColumnPath> paths = new ArrayList<>();
        for (int i = 0; i < selectables.size(); i++) {
            String part = parts.size() == selectables.size() ? parts.get(i) : "";
            boolean isNumbered = part.isEmpty() && selectables.size() > 1;
            if (selectables.get(i) instanceof Column column) {
                paths.add(new ColumnPath(column, isNumbered ? path + "[" + i + "]" : joined(path, part)));
            }
        }
        return paths;
    }

    private static String joined(String path, String part) {
        return path.isEmpty() || part.isEmpty() ? path + part : path + "." + part;
    }
}
