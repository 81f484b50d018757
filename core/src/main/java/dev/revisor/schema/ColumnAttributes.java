package dev.revisor.schema;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Which attributes of the entities are kept in which columns.
 *
 * @param tables what is known of each table; tables of which nothing is known are left out
 */
public record ColumnAttributes(SortedMap<TableName, TableAttributes> tables) {

    /** Nothing is known. */
    public static final ColumnAttributes NONE = new ColumnAttributes(new TreeMap<>());

    public ColumnAttributes {
        tables = NameMap.copyOf(tables);
    }

    /** What is known of a table, by any name that means the same. */
    public TableAttributes of(TableName table) {
        return NameMap.copyOf(tables).find(table).orElse(TableAttributes.NONE);
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /** These with one more attribute in a column. */
    public ColumnAttributes plus(TableName table, Identifier column, Attribute attribute) {
        return with(table, of(table).plus(column, attribute));
    }

    /** These and all of the others. */
    public ColumnAttributes plus(ColumnAttributes others) {
        ColumnAttributes all = this;
        for (Map.Entry<TableName, TableAttributes> table : others.tables.entrySet()) {
            TableAttributes sum = all.of(table.getKey());
            for (var column : table.getValue().columns().entrySet()) {
                for (Attribute attribute : column.getValue()) {
                    sum = sum.plus(column.getKey(), attribute);
                }
            }
            all = all.with(table.getKey(), sum);
        }
        return all;
    }

    /** These, corrected by what others know, see {@link TableAttributes#correctedBy}. */
    public ColumnAttributes correctedBy(ColumnAttributes others) {
        ColumnAttributes corrected = this;
        for (Map.Entry<TableName, TableAttributes> table : others.tables.entrySet()) {
            corrected =
                    corrected.with(table.getKey(), corrected.of(table.getKey()).correctedBy(table.getValue()));
        }
        return corrected;
    }

    /** Those that others lack or have elsewhere; {@code others.correctedBy(these.since(others))} knows all of these. */
    public ColumnAttributes since(ColumnAttributes others) {
        return mapped((name, known) -> known.since(others.of(name)));
    }

    /** Those in tables and columns that a schema has. */
    public ColumnAttributes only(Schema schema) {
        return mapped((name, known) -> schema.table(name).map(known::only).orElse(TableAttributes.NONE));
    }

    /** These without a table. */
    public ColumnAttributes without(TableName table) {
        return new ColumnAttributes(NameMap.copyOf(tables).without(table));
    }

    /** These without a column. */
    public ColumnAttributes without(TableName table, Identifier column) {
        return edit(table, known -> known.without(column));
    }

    /** These, with a table under another name. */
    public ColumnAttributes renamed(TableName from, TableName to) {
        TableAttributes known = of(from);
        return known.columns().isEmpty() ? this : without(from).with(to, known);
    }

    /** These, with a column under another name. */
    public ColumnAttributes renamed(TableName table, Identifier from, Identifier to) {
        return edit(table, known -> known.renamed(from, to));
    }

    private ColumnAttributes edit(TableName name, UnaryOperator<TableAttributes> change) {
        return Optional.of(of(name))
                .filter(known -> !known.columns().isEmpty())
                .map(known -> with(name, change.apply(known)))
                .orElse(this);
    }

    private ColumnAttributes with(TableName name, TableAttributes known) {
        return known.columns().isEmpty()
                ? without(name)
                : new ColumnAttributes(NameMap.copyOf(tables).with(name, known));
    }

    private ColumnAttributes mapped(BiFunction<TableName, TableAttributes, TableAttributes> change) {
        ColumnAttributes mapped = NONE;
        for (Map.Entry<TableName, TableAttributes> table : tables.entrySet()) {
            mapped = mapped.with(table.getKey(), change.apply(table.getKey(), table.getValue()));
        }
        return mapped;
    }
}
