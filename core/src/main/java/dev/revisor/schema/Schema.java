package dev.revisor.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Tables and sequences, by name and in the order of their names.
 *
 * @param tables the tables
 * @param sequences the sequences
 */
public record Schema(SortedMap<TableName, Table> tables, SortedMap<TableName, Sequence> sequences) {

    /** The schema of an empty database. */
    public static final Schema EMPTY = of(List.of(), List.of());

    public Schema {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        sequences = Collections.unmodifiableSortedMap(new TreeMap<>(sequences));
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
        return find(tables, name);
    }

    /** The sequence of that name, see {@link TableName#matches}. */
    public Optional<Sequence> sequence(TableName name) {
        return find(sequences, name);
    }

    /** This schema with a table, which takes the place of one with the same name. */
    public Schema with(Table table) {
        return new Schema(plus(tables, table.name(), table), sequences);
    }

    /** This schema with a sequence, which takes the place of one with the same name. */
    public Schema with(Sequence sequence) {
        return new Schema(tables, plus(sequences, sequence.name(), sequence));
    }

    /** This schema without a table. */
    public Schema withoutTable(TableName name) {
        return new Schema(minus(tables, name), sequences);
    }

    /** This schema without a sequence. */
    public Schema withoutSequence(TableName name) {
        return new Schema(tables, minus(sequences, name));
    }

    private static <T> SortedMap<TableName, T> byName(List<T> things, Function<T, TableName> name) {
        SortedMap<TableName, T> map = new TreeMap<>();
        things.forEach(thing -> map.put(name.apply(thing), thing));
        return map;
    }

    private static <T> Optional<T> find(Map<TableName, T> things, TableName name) {
        T found = things.get(name);
        return found != null
                ? Optional.of(found)
                : things.entrySet().stream()
                        .filter(entry -> entry.getKey().matches(name))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static <T> SortedMap<TableName, T> plus(SortedMap<TableName, T> things, TableName name, T thing) {
        SortedMap<TableName, T> map = minus(things, name);
        map.put(name, thing);
        return map;
    }

    private static <T> SortedMap<TableName, T> minus(SortedMap<TableName, T> things, TableName name) {
        SortedMap<TableName, T> map = new TreeMap<>(things);
        map.keySet().removeIf(candidate -> candidate.matches(name));
        return map;
    }
}
