package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Canonicalizer;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;

/** Tables without what a catalog may say in other words than their author. */
final class Blanks {

    private Blanks() {}

    /** Without the names of those constraints that the server named. */
    static Table withoutNamesMissingIn(Table authored, Table table) {
        TableBuilder builder = table.edit()
                .uniques(key -> (UniqueConstraint) name(key, authored.uniques()))
                .foreignKeys(key -> (ForeignKey) name(key, authored.foreignKeys()))
                .checks(key -> (CheckConstraint) name(key, authored.checks()));
        PrimaryKey key = table.primaryKey();
        if (key != null && authored.primaryKey() != null) {
            builder.primaryKey((PrimaryKey) name(key, List.of(authored.primaryKey())));
        }
        return Canonicalizer.sorted(builder.build());
    }

    /** With the same word in place of every expression. */
    static Table withoutExpressions(Table table) {
        return Canonicalizer.sorted(table.edit()
                .columns(Blanks::withoutExpressions)
                .checks(check -> new CheckConstraint(check.name(), "expression"))
                .indexes(Blanks::withoutExpressions)
                .build());
    }

    static Table withoutForeignKeys(Table table) {
        TableBuilder builder = table.edit();
        table.foreignKeys().forEach(builder::remove);
        return builder.build();
    }

    private static Constraint name(Constraint constraint, List<? extends Constraint> authored) {
        boolean isNamed = authored.stream().anyMatch(known -> Objects.equals(known.name(), constraint.name()));
        return isNamed ? constraint : constraint.withName(null);
    }

    private static Column withoutExpressions(Column column) {
        return column.defaultValue(column.defaultValue() == null ? null : "expression")
                .withGenerated(
                        column.generated() == null
                                ? null
                                : new GeneratedExpression(
                                        "expression", column.generated().stored()));
    }

    private static Index withoutExpressions(Index index) {
        List<IndexPart> parts = index.parts().stream()
                .map(part -> part.expression() == null ? part : new IndexPart(null, "expression", part.isDescending()))
                .toList();
        return new Index(index.name(), parts, index.isUnique(), index.predicate() == null ? null : "expression");
    }
}
