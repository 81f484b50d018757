package dev.revisor.operation;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
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

    static Schema renameColumn(Schema schema, Table table, RenameColumn rename, Database database) {
        UnaryOperator<Identifier> change = name -> name.matches(rename.from()) ? rename.to() : name;
        ColumnMentions mentions = new ColumnMentions(rename.from(), database);
        UnaryOperator<String> reword = expression -> mentions.rename(expression, rename.to());
        Schema renamed = schema.with(reword(renameColumn(table, change), reword));
        return retarget(renamed, table.name(), key -> key.onTargetColumns(change));
    }

    /** Gives a constraint or index another name in its place. */
    static Table rename(Table table, NamedElement element, Identifier to) {
        TableBuilder builder = table.edit()
                .uniques(key -> key.equals(element) ? key.withName(to) : key)
                .foreignKeys(key -> key.equals(element) ? key.withName(to) : key)
                .checks(check -> check.equals(element) ? check.withName(to) : check)
                .indexes(index -> index.equals(element) ? index.withName(to) : index);
        PrimaryKey key = table.primaryKey();
        return key != null && key.equals(element)
                ? builder.primaryKey(key.withName(to)).build()
                : builder.build();
    }

    /** Drops what stands on the column, as databases do; what stands on several columns goes as a whole. */
    static Table dropColumn(Table table, Identifier name, Database database) {
        TableBuilder builder = table.edit();
        ColumnMentions mentions = new ColumnMentions(name, database);
        table.column(name).ifPresent(builder::remove);
        table.uniques().stream().filter(key -> contains(key.columns(), name)).forEach(builder::remove);
        table.foreignKeys().stream()
                .filter(key -> contains(key.columns(), name))
                .forEach(builder::remove);
        table.checks().stream()
                .filter(check -> mentions.isIn(check.expression()))
                .forEach(builder::remove);
        table.indexes().stream().filter(index -> uses(index, name, mentions)).forEach(builder::remove);
        PrimaryKey key = table.primaryKey();
        return key != null && contains(key.columns(), name)
                ? builder.primaryKey(null).build()
                : builder.build();
    }

    private static Table renameColumn(Table table, UnaryOperator<Identifier> change) {
        TableBuilder builder = table.edit()
                .columns(column -> column.withName(change.apply(column.name())))
                .uniques(key -> key.onColumns(change))
                .foreignKeys(key -> key.onColumns(change))
                .indexes(index -> index.onColumns(change));
        PrimaryKey key = table.primaryKey();
        return key == null
                ? builder.build()
                : builder.primaryKey(key.onColumns(change)).build();
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

    private static Table reword(Table table, UnaryOperator<String> change) {
        return table.edit()
                .columns(column -> reword(column, change))
                .checks(check -> new CheckConstraint(check.name(), change.apply(check.expression())))
                .indexes(index -> index.onExpressions(change))
                .build();
    }

    private static Column reword(Column column, UnaryOperator<String> change) {
        GeneratedExpression generated = column.generated();
        return generated == null
                ? column
                : column.withGenerated(
                        new GeneratedExpression(change.apply(generated.expression()), generated.stored()));
    }

    private static boolean uses(Index index, Identifier name, ColumnMentions mentions) {
        return mentions.isIn(index.predicate())
                || contains(index.included(), name)
                || contains(index.columns(), name)
                || index.parts().stream().anyMatch(part -> mentions.isIn(part.expression()));
    }

    private static boolean contains(List<Identifier> names, Identifier name) {
        return names.stream().anyMatch(name::matches);
    }
}
