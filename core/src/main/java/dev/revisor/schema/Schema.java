package dev.revisor.schema;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Tables and sequences, by name and in the order of their names. Two schemas of which one was made from the other share
 * what is the same in both.
 *
 * @param tables the tables
 * @param sequences the sequences
 */
public record Schema(SortedMap<TableName, Table> tables, SortedMap<TableName, Sequence> sequences) {

    /** The schema of an empty database. */
    public static final Schema EMPTY = of(List.of(), List.of());

    public Schema {
        tables = NameMap.copyOf(tables);
        sequences = NameMap.copyOf(sequences);
    }

    /** The schema of these tables and sequences. */
    public static Schema of(List<Table> tables, List<Sequence> sequences) {
        return new Schema(byName(tables, Table::name), byName(sequences, Sequence::name));
    }

    /** The schema of these tables. */
    public static Schema of(Table... tables) {
        return of(List.of(tables), List.of());
    }

    /** The table of that name, see {@link TableName#matches}. */
    public Optional<Table> table(TableName name) {
        return NameMap.copyOf(tables).find(name);
    }

    /** The sequence of that name, see {@link TableName#matches}. */
    public Optional<Sequence> sequence(TableName name) {
        return NameMap.copyOf(sequences).find(name);
    }

    /** This schema with a table, which takes the place of one with the same name. */
    public Schema with(Table table) {
        return new Schema(NameMap.copyOf(tables).with(table.name(), table), sequences);
    }

    /** This schema with a sequence, which takes the place of one with the same name. */
    public Schema with(Sequence sequence) {
        return new Schema(tables, NameMap.copyOf(sequences).with(sequence.name(), sequence));
    }

    /** This schema without a table. */
    public Schema withoutTable(TableName name) {
        return new Schema(NameMap.copyOf(tables).without(name), sequences);
    }

    /** This schema without a sequence. */
    public Schema withoutSequence(TableName name) {
        return new Schema(tables, NameMap.copyOf(sequences).without(name));
    }

    private static <T> SortedMap<TableName, T> byName(List<T> things, Function<T, TableName> name) {
        SortedMap<TableName, T> map = new TreeMap<>();
        things.forEach(thing -> map.put(name.apply(thing), thing));
        return map;
    }
}
