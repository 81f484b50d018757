package dev.revisor.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The attributes that are kept in the columns of a table, each in one column.
 *
 * @param columns the attributes by their columns; a column without any is left out
 */
public record TableAttributes(Map<Identifier, SortedSet<Attribute>> columns) {

    /** No attribute that is known. */
    public static final TableAttributes NONE = new TableAttributes(Map.of());

    public TableAttributes {
        Map<Identifier, SortedSet<Attribute>> copy = new LinkedHashMap<>();
        columns.forEach((column, attributes) -> {
            if (!attributes.isEmpty()) {
                copy.put(column, Collections.unmodifiableSortedSet(new TreeSet<>(attributes)));
            }
        });
        columns = Collections.unmodifiableMap(copy);
    }

    /** What a column keeps, by any name that means the same. */
    public SortedSet<Attribute> of(Identifier column) {
        SortedSet<Attribute> exact = columns.get(column);
        return exact != null
                ? exact
                : columns.entrySet().stream()
                        .filter(entry -> entry.getKey().matches(column))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(Collections.emptySortedSet());
    }

    /** Everything that is kept in the table. */
    public Set<Attribute> all() {
        return columns.values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** These with one more attribute in a column. */
    public TableAttributes plus(Identifier column, Attribute attribute) {
        Map<Identifier, SortedSet<Attribute>> more = new LinkedHashMap<>(columns);
        SortedSet<Attribute> attributes = new TreeSet<>(of(column));
        attributes.add(attribute);
        more.put(column, attributes);
        return new TableAttributes(more);
    }

    /** These, corrected by others: what those know of a column counts, and what they keep in it is nowhere else. */
    public TableAttributes correctedBy(TableAttributes others) {
        Set<Attribute> moved = others.all();
        Map<Identifier, SortedSet<Attribute>> corrected = new LinkedHashMap<>();
        columns.forEach((column, attributes) -> {
            SortedSet<Attribute> left = new TreeSet<>(attributes);
            left.removeAll(moved);
            corrected.put(column, others.of(column).isEmpty() ? left : new TreeSet<>());
        });
        corrected.putAll(others.columns);
        return new TableAttributes(corrected);
    }

    TableAttributes without(Identifier column) {
        Map<Identifier, SortedSet<Attribute>> rest = new LinkedHashMap<>(columns);
        rest.keySet().removeIf(name -> name.matches(column));
        return new TableAttributes(rest);
    }

    TableAttributes renamed(Identifier from, Identifier to) {
        Map<Identifier, SortedSet<Attribute>> renamed = new LinkedHashMap<>();
        columns.forEach((column, attributes) -> {
            if (column.matches(from)) {
                renamed.put(to, attributes);
            } else if (!column.matches(to)) {
                renamed.put(column, attributes);
            }
        });
        return new TableAttributes(renamed);
    }

    /** Those that others lack or have elsewhere. */
    TableAttributes since(TableAttributes others) {
        Map<Identifier, SortedSet<Attribute>> news = new LinkedHashMap<>();
        columns.forEach((column, attributes) -> {
            if (!others.of(column).equals(attributes)) {
                news.put(column, attributes);
            }
        });
        return new TableAttributes(news);
    }

    /** Those in columns that a table has, in their order. */
    TableAttributes only(Table table) {
        Map<Identifier, SortedSet<Attribute>> present = new LinkedHashMap<>();
        table.columns().forEach(column -> present.put(column.name(), of(column.name())));
        return new TableAttributes(present);
    }
}
