package dev.revisor.hibernate;

import static java.util.Comparator.comparingInt;

import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads primary keys, unique constraints and foreign keys. Names are null unless somebody wrote them. The order of the
 * columns of a key comes from the mapping for the first database, since Hibernate sorts them by the size of their types.
 */
final class ConstraintReader {

    private final OfflineMapping first;
    private final Names names;
    private final Notes notes;

    ConstraintReader(OfflineMapping first, Names names, Notes notes) {
        this.first = first;
        this.names = names;
        this.notes = notes;
    }

    @Nullable
    PrimaryKey primaryKey(Table table) {
        org.hibernate.mapping.PrimaryKey key = table.getPrimaryKey();
        if (key == null || key.getColumns().isEmpty()) {
            return null;
        }
        UniqueKey ordering = key.getOrderingUniqueKey();
        Identifier name = ordering != null && ordering.isNameExplicit() ? Names.written(ordering.getName()) : null;
        return new PrimaryKey(name, identifiers(ordered(table, key.getColumns())));
    }

    List<UniqueConstraint> uniques(Table table) {
        List<UniqueConstraint> uniques = new ArrayList<>();
        for (UniqueKey key : table.getUniqueKeys().values()) {
            Identifier name = key.isNameExplicit() ? Names.written(key.getName()) : null;
            DefinitionOptions options = new DefinitionOptions(key.getOptions());
            UniqueConstraint unique = new UniqueConstraint(name, identifiers(key.getColumns(), table));
            uniques.add(unique.withDeferrability(options.deferrability()).withNullsEqual(options.areNullsEqual()));
            notes.options("unique constraint", key.getName(), options.rest());
        }
        table.getColumns().stream()
                .filter(column -> column.isUnique() && !table.isPrimaryKey(column))
                .map(column -> new UniqueConstraint(null, List.of(Names.column(column))))
                .filter(unique ->
                        uniques.stream().noneMatch(known -> known.columns().equals(unique.columns())))
                .forEach(uniques::add);
        return uniques;
    }

    List<ForeignKey> foreignKeys(Table table) {
        List<ForeignKey> keys = new ArrayList<>();
        for (org.hibernate.mapping.ForeignKey key : table.getForeignKeyCollection()) {
            if (key.isCreationEnabled() && key.isPhysicalConstraint()) {
                keys.add(foreignKey(key));
            }
        }
        return keys;
    }

    private ForeignKey foreignKey(org.hibernate.mapping.ForeignKey key) {
        Table target = key.getReferencedTable();
        List<Column> targets =
                key.isReferenceToPrimaryKey() ? target.getPrimaryKey().getColumns() : key.getReferencedColumns();
        int[] order = order(target, targets);
        ForeignKey mapped = new ForeignKey(
                DerivedNames.isDerived(key) ? null : Names.written(key.getName()),
                identifiers(IntStream.of(order).mapToObj(key::getColumn).toList()),
                names.name(target.getQualifiedTableName()),
                identifiers(IntStream.of(order).mapToObj(targets::get).toList()),
                action(key.getOnDeleteAction()),
                ReferentialAction.NO_ACTION);
        DefinitionOptions options = new DefinitionOptions(key.getOptions());
        ForeignKey optional = mapped.withDeferrability(options.deferrability());
        notes.options("foreign key", key.getName(), options.rest());
        return key.getKeyDefinition() == null ? optional : defined(optional, key);
    }

    private ForeignKey defined(ForeignKey mapped, org.hibernate.mapping.ForeignKey key) {
        notes.add("Of the SQL that defines foreign key '" + key.getName() + "' of table '"
                + key.getTable().getName() + "' only ON DELETE, ON UPDATE and DEFERRABLE are looked at: "
                + key.getKeyDefinition());
        ForeignKeyDefinition definition = new ForeignKeyDefinition(key.getKeyDefinition());
        return mapped.onDelete(definition.onDelete())
                .onUpdate(definition.onUpdate())
                .withDeferrability(definition.deferrability());
    }

    private int[] order(Table target, List<Column> targets) {
        List<Column> ordered = ordered(target, targets);
        return ordered.stream().mapToInt(targets::indexOf).toArray();
    }

    private List<Column> ordered(Table table, List<Column> columns) {
        List<String> wanted = first.tables()
                .table(table.getQualifiedTableName())
                .map(Table::getPrimaryKey)
                .map(key -> key.getColumns().stream().map(Column::getName).toList())
                .orElse(List.of());
        boolean isSameKey = wanted.size() == columns.size()
                && columns.stream().map(Column::getName).allMatch(wanted::contains);
        return isSameKey
                ? columns.stream()
                        .sorted(comparingInt(column -> wanted.indexOf(column.getName())))
                        .toList()
                : columns;
    }

    private static List<Identifier> identifiers(List<Column> columns) {
        return columns.stream().map(Names::column).toList();
    }

    // The columns of a unique key can be copies of those of the table.
    private static List<Identifier> identifiers(List<Column> columns, Table table) {
        return columns.stream()
                .map(column -> Objects.requireNonNullElse(table.getColumn(column), column))
                .map(Names::column)
                .toList();
    }

    private static ReferentialAction action(@Nullable OnDeleteAction action) {
        if (action == null) {
            return ReferentialAction.NO_ACTION;
        }
        return switch (action) {
            case NO_ACTION -> ReferentialAction.NO_ACTION;
            case RESTRICT -> ReferentialAction.RESTRICT;
            case CASCADE -> ReferentialAction.CASCADE;
            case SET_NULL -> ReferentialAction.SET_NULL;
            case SET_DEFAULT -> ReferentialAction.SET_DEFAULT;
        };
    }
}
