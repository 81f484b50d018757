package dev.revisor.pairs;

import dev.revisor.dialect.Canonicalizer;
import dev.revisor.dialect.Dialect;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Schemas out of catalogs without what may differ between a table that was changed and one that was created. */
public final class Inspected {

    private Inspected() {}

    /** Columns in the order of their names: new ones come last in a table that is there. */
    public static Schema of(Schema schema) {
        return edited(schema, UnaryOperator.identity());
    }

    /** Also without the names that the author of the schema left open. */
    static Schema withNamesOf(Schema authored, Dialect dialect, Schema schema) {
        Set<@Nullable Identifier> known = new HashSet<>();
        authored.tables().values().stream()
                .map(dialect::canonical)
                .flatMap(table -> table.namedElements().stream())
                .map(NamedElement::name)
                .filter(Objects::nonNull)
                .forEach(known::add);
        return edited(schema, table -> withNames(table, known));
    }

    private static Schema edited(Schema schema, UnaryOperator<Table> change) {
        List<Table> tables = schema.tables().values().stream()
                .map(Inspected::inOrder)
                .map(change)
                .map(Canonicalizer::sorted)
                .toList();
        return Schema.of(tables, List.copyOf(schema.sequences().values()));
    }

    private static Table inOrder(Table table) {
        return new Table(
                table.name(),
                table.columns().stream()
                        .sorted(Comparator.comparing(Column::name))
                        .toList(),
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                table.checks(),
                table.indexes(),
                table.comment());
    }

    private static Table withNames(Table table, Set<@Nullable Identifier> known) {
        UnaryOperator<@Nullable Identifier> name = given -> known.contains(given) ? given : null;
        TableBuilder builder = table.edit()
                .uniques(key -> key.withName(name.apply(key.name())))
                .foreignKeys(key -> key.withName(name.apply(key.name())))
                .checks(check -> check.withName(name.apply(check.name())))
                .indexes(index -> index.withName(name.apply(index.name())));
        PrimaryKey key = table.primaryKey();
        return (key == null ? builder : builder.primaryKey(key.withName(null))).build();
    }
}
