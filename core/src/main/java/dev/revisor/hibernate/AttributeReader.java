package dev.revisor.hibernate;

import dev.revisor.schema.Attribute;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.JoinedSubclass;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Stateful;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.jspecify.annotations.Nullable;

/** Reads which attributes of entities and collections are kept in which columns. */
final class AttributeReader {

    private static final String KEY = "{key}";
    private static final String SOFT_DELETION = "indicator";

    private final ColumnPaths paths;
    private final Names names;
    private ColumnAttributes attributes = ColumnAttributes.NONE;

    private AttributeReader(Metadata metadata, Names names) {
        this.paths = new ColumnPaths(metadata);
        this.names = names;
    }

    static ColumnAttributes of(Metadata metadata, Names names) {
        AttributeReader reader = new AttributeReader(metadata, names);
        metadata.getEntityBindings().forEach(reader::read);
        metadata.getCollectionBindings().forEach(reader::read);
        return reader.attributes;
    }

    private void read(PersistentClass entity) {
        String owner = entity.getEntityName();
        if (entity instanceof RootClass root) {
            add(root.getTable(), owner, paths.ofIdentifier(root));
            Optional.ofNullable(root.getDiscriminator())
                    .ifPresent(value -> add(root.getTable(), owner, paths.of(value, "{discriminator}")));
            addState(root.getTable(), owner, root, root.getSoftDeleteStrategy());
        } else if (entity instanceof JoinedSubclass) {
            add(entity.getTable(), owner, paths.of(entity.getKey(), KEY));
        } else if (entity instanceof UnionSubclass) {
            add(entity.getTable(), owner, paths.ofIdentifier(entity));
        }
        entity.getJoins().forEach(join -> add(join.getTable(), owner, paths.of(join.getKey(), KEY)));
        properties(entity).forEach(property -> read(entity, property));
    }

    private void read(PersistentClass entity, Property property) {
        // What a superclass keeps in a table of its own is in the one of this entity, too.
        Table table = entity instanceof UnionSubclass
                ? entity.getTable()
                : property.getValue().getTable();
        add(table, entity.getEntityName(), paths.of(property.getValue(), property.getName()));
    }

    private void read(Collection collection) {
        String owner = collection.getRole();
        if (!collection.isInverse()) {
            add(collection.getKey().getTable(), owner, paths.of(collection.getKey(), KEY));
            add(collection.getCollectionTable(), owner, paths.of(collection.getElement(), "{element}"));
            addState(collection.getCollectionTable(), owner, collection, collection.getSoftDeleteStrategy());
        }
        if (collection instanceof IndexedCollection indexed && !indexed.hasMapKeyProperty()) {
            add(indexed.getIndex().getTable(), owner, paths.of(indexed.getIndex(), "{index}"));
        }
        if (collection instanceof IdentifierCollection numbered) {
            add(numbered.getCollectionTable(), owner, paths.of(numbered.getIdentifier(), "{id}"));
        }
    }

    /** The values of a column that says what is active mean the opposite of those of one that says what is deleted. */
    private void addState(Table table, String owner, Stateful stateful, @Nullable SoftDeleteType strategy) {
        Column indicator = stateful.getAuxiliaryColumn(SOFT_DELETION);
        if (indicator != null && strategy != null) {
            String path = "{" + strategy.name().toLowerCase(Locale.ROOT) + "}";
            add(table, owner, List.of(new ColumnPath(indicator, path)));
        }
    }

    private void add(@Nullable Table table, String owner, List<ColumnPath> columns) {
        if (table == null || !table.isPhysicalTable()) {
            return;
        }
        TableName name = names.name(table.getQualifiedTableName());
        for (ColumnPath column : columns) {
            attributes = attributes.plus(name, Names.column(column.column()), new Attribute(owner, column.path()));
        }
    }

    private static List<Property> properties(PersistentClass entity) {
        List<Property> all = entity instanceof UnionSubclass ? entity.getPropertyClosure() : entity.getProperties();
        return all.stream().filter(property -> !property.isSynthetic()).toList();
    }
}
