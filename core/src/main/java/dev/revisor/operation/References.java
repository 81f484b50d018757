package dev.revisor.operation;

import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import java.util.function.UnaryOperator;

/** What follows when a table or column that others refer to is renamed or dropped. */
final class References {

    private References() {}

    static Schema renameTable(Schema schema, Table table, Identifier to) {
        TableName name = table.name().withName(to);
        Schema renamed =
                schema.withoutTable(table.name()).with(table.edit().name(name).build());
        return retarget(renamed, table.name(), key -> key.onTarget(name));
    }

    static Schema renameColumn(Schema schema, Table table, RenameColumn rename) {
        UnaryOperator<Identifier> change = name -> name.matches(rename.from()) ? rename.to() : name;
        Schema renamed = schema.with(renameColumn(table, change));
        return retarget(renamed, table.name(), key -> key.onTargetColumns(change));
    }

    /** Drops what stands on the column alone, as databases do; keys over several columns go as a whole. */
    static Table dropColumn(Table table, Identifier name) {
        TableBuilder builder = table.edit();
        table.column(name).ifPresent(builder::remove);
        table.uniques().stream().filter(key -> contains(key.columns(), name)).forEach(builder::remove);
        table.foreignKeys().stream()
                .filter(key -> contains(key.columns(), name))
                .forEach(builder::remove);
        table.indexes().stream().filter(index -> uses(index, name)).forEach(builder::remove);
        PrimaryKey key = table.primaryKey();
        return key != null && contains(key.columns(), name)
                ? builder.primaryKey(null).build()
                : builder.build();
    }

    private static Table renameColumn(Table table, UnaryOperator<Identifier> change) {
        TableBuilder builder = table.edit()
                .columns(column -> column.withName(change.apply(column.name())))
                .uniques(key -> new UniqueConstraint(key.name(), map(key.columns(), change)))
                .foreignKeys(key -> key.onColumns(change))
                .indexes(index -> new Index(
                        index.name(),
                        index.parts().stream().map(part -> rename(part, change)).toList(),
                        index.isUnique(),
                        index.predicate()));
        PrimaryKey key = table.primaryKey();
        return key == null
                ? builder.build()
                : builder.primaryKey(new PrimaryKey(key.name(), map(key.columns(), change)))
                        .build();
    }

    private static Schema retarget(Schema schema, TableName target, UnaryOperator<ForeignKey> change) {
        Schema result = schema;
        for (Table table : schema.tables().values()) {
            if (table.foreignKeys().stream().anyMatch(key -> key.target().matches(target))) {
                result = result.with(table.edit()
                        .foreignKeys(key -> key.target().matches(target) ? change.apply(key) : key)
                        .build());
            }
        }
        return result;
    }

    private static IndexPart rename(IndexPart part, UnaryOperator<Identifier> change) {
        return part.column() == null ? part : new IndexPart(change.apply(part.column()), null, part.isDescending());
    }

    private static boolean uses(Index index, Identifier name) {
        return index.parts().stream()
                .anyMatch(part -> part.column() != null && part.column().matches(name));
    }

    private static boolean contains(List<Identifier> names, Identifier name) {
        return names.stream().anyMatch(name::matches);
    }

    private static List<Identifier> map(List<Identifier> names, UnaryOperator<Identifier> change) {
        return names.stream().map(change).toList();
    }
}
