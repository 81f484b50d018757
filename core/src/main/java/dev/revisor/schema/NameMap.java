package dev.revisor.schema;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tables or sequences in the order of their names, to be found by any name that means the same. Immutable; a changed map
 * shares what did not change, and neither a change nor a question takes a look at all names.
 */
// A NavigableMap has twenty methods more, and nobody here asks for any.
@SuppressWarnings("JdkObsolete")
final class NameMap<T> extends AbstractMap<TableName, T> implements SortedMap<TableName, T> {

    private final SharedTree<TableName, T> things;
    private final SharedTree<TableName, List<TableName>> namesByMeaning;

    private NameMap(SharedTree<TableName, T> things, SharedTree<TableName, List<TableName>> namesByMeaning) {
        this.things = things;
        this.namesByMeaning = namesByMeaning;
    }

    static <T> NameMap<T> empty() {
        return new NameMap<>(SharedTree.empty(), SharedTree.empty());
    }

    static <T> NameMap<T> copyOf(Map<TableName, T> map) {
        if (map instanceof NameMap<T> same) {
            return same;
        }
        NameMap<T> copy = empty();
        for (Map.Entry<TableName, T> entry : map.entrySet()) {
            copy = copy.beside(entry.getKey(), entry.getValue());
        }
        return copy;
    }

    /** What has this name, or the first in order whose name means the same. */
    Optional<T> find(TableName name) {
        Optional<T> exact = Optional.ofNullable(things.get(name));
        return exact.or(
                () -> sameAs(name).stream().findFirst().flatMap(first -> Optional.ofNullable(things.get(first))));
    }

    /** This map with a thing in the place of all whose names mean the same. */
    NameMap<T> with(TableName name, T thing) {
        return sameAs(name).equals(List.of(name))
                ? new NameMap<>(things.plus(name, thing), namesByMeaning)
                : without(name).beside(name, thing);
    }

    NameMap<T> without(TableName name) {
        SharedTree<TableName, T> rest = things;
        for (TableName same : sameAs(name)) {
            rest = rest.minus(same);
        }
        return new NameMap<>(rest, namesByMeaning.minus(name.meaning()));
    }

    private NameMap<T> beside(TableName name, T thing) {
        List<TableName> names = new ArrayList<>(sameAs(name));
        names.remove(name);
        names.add(name);
        names.sort(null);
        return new NameMap<>(things.plus(name, thing), namesByMeaning.plus(name.meaning(), List.copyOf(names)));
    }

    private List<TableName> sameAs(TableName name) {
        List<TableName> same = namesByMeaning.get(name.meaning());
        return same == null ? List.of() : same;
    }

    @Override
    public @Nullable T get(@Nullable Object key) {
        return key instanceof TableName name ? things.get(name) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<TableName, T>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<TableName, T>> iterator() {
                return things.iterator();
            }

            @Override
            public int size() {
                return things.size();
            }
        };
    }

    @Override
    public @Nullable Comparator<? super TableName> comparator() {
        return null;
    }

    @Override
    public SortedMap<TableName, T> subMap(TableName from, TableName to) {
        return new TreeMap<>(this).subMap(from, to);
    }

    @Override
    public SortedMap<TableName, T> headMap(TableName to) {
        return new TreeMap<>(this).headMap(to);
    }

    @Override
    public SortedMap<TableName, T> tailMap(TableName from) {
        return new TreeMap<>(this).tailMap(from);
    }

    @Override
    public TableName firstKey() {
        return things.iterator().next().getKey();
    }

    @Override
    public TableName lastKey() {
        return new TreeMap<>(this).lastKey();
    }
}
