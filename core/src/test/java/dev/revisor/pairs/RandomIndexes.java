package dev.revisor.pairs;

import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.NullsOrder;
import dev.revisor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes indexes in every form that all databases of a pair have, or leave out. */
final class RandomIndexes {

    private final Chance chance;
    private final RandomNames names;
    private final RandomParts parts;

    RandomIndexes(Chance chance, RandomNames names, RandomParts parts) {
        this.chance = chance;
        this.names = names;
        this.parts = parts;
    }

    /** An index of columns that no other has in that order, if there are such. */
    Optional<Index> any(Table table) {
        if (parts.isOneOf(Database.POSTGRESQL) && chance.oneIn(4)) {
            return new IndexMethods(chance, names).any(table).filter(index -> isNew(table, index));
        }
        if (parts.isOneOf(Database.POSTGRESQL, Database.SQLITE) && chance.oneIn(2)) {
            return computed(table);
        }
        return chance.oneIn(4) ? unique(table) : plain(table);
    }

    /** The same columns in the same order with other words about them. */
    Index reconsidered(Table table, Index index) {
        if (index.method() != null) {
            return index;
        }
        Index other = index.onParts(part -> chance.oneIn(3) ? ordered(ascending(part)) : part);
        return extended(table, other.withIncluded(List.of()));
    }

    private Optional<Index> plain(Table table) {
        List<IndexPart> columns = chance.some(Parts.indexable(table), 1 + chance.below(3)).stream()
                .map(column -> part(column.name()))
                .toList();
        return Optional.of(new Index(names.maybe("ix"), columns, false, null))
                .filter(index -> !columns.isEmpty() && isNew(table, index))
                .map(index -> extended(table, index));
    }

    private Optional<Index> unique(Table table) {
        return parts.unique(table).map(key -> {
            List<IndexPart> columns = key.columns().stream().map(this::part).toList();
            return extended(table, new Index(key.name(), columns, true, null).withPredicate(condition(table)));
        });
    }

    /** Of expressions, or of some rows. */
    private Optional<Index> computed(Table table) {
        return chance.any(Parts.expressible(table))
                .map(column -> new Index(names.maybe("ix"), keys(table, column), false, null)
                        .withPredicate(chance.oneIn(2) ? condition(column) : null))
                .filter(index -> table.indexes().stream()
                        .noneMatch(other -> Parts.columns(other).equals(Parts.columns(index))))
                .map(index -> extended(table, index));
    }

    private List<IndexPart> keys(Table table, Column column) {
        IndexPart first = chance.oneIn(3) ? IndexPart.column(column.name()) : IndexPart.expression(expression(column));
        List<IndexPart> keys = new ArrayList<>(List.of(ordered(first)));
        chance.any(Parts.keyable(table))
                .filter(other -> chance.oneIn(2) && !other.equals(column))
                .ifPresent(other -> keys.add(part(other.name())));
        return keys;
    }

    private String expression(Column column) {
        List<String> expressions = Family.of(column.type()) == Family.INTEGER
                ? List.of("abs(%s)", "%s + 1", "coalesce(%s, 0)")
                : List.of("lower(%s)", "coalesce(%s, '')");
        return chance.one(expressions).formatted(column.name());
    }

    /** Which rows a unique index is about, where databases have such. */
    private @Nullable String condition(Table table) {
        boolean isPartial = parts.isOneOf(Database.POSTGRESQL, Database.SQLITE) && chance.oneIn(2);
        return isPartial
                ? chance.any(Parts.expressible(table)).map(this::condition).orElse(null)
                : null;
    }

    private String condition(Column column) {
        List<String> conditions = Family.of(column.type()) == Family.INTEGER
                ? List.of("%s > 0", "%s is not null", "%s between 1 and 5")
                : List.of("%s <> 'a'", "%s is not null");
        return chance.one(conditions).formatted(column.name());
    }

    /** With what an index can have beside its keys. */
    private Index extended(Table table, Index index) {
        boolean hasMore = chance.oneIn(3)
                && (parts.areAmong(Database.POSTGRESQL) || parts.areAmong(Database.H2) && index.isUnique());
        List<Identifier> others = Parts.keyable(table).stream()
                .map(Column::name)
                .filter(name -> !Parts.columns(index).contains(name))
                .toList();
        return index.withIncluded(hasMore ? chance.some(others, 1 + chance.below(2)) : List.of())
                .withNullsEqual(index.isUnique() && parts.areNullsEqual());
    }

    private static boolean isNew(Table table, Index index) {
        return Stream.concat(
                        table.indexes().stream().map(Parts::columns),
                        table.foreignKeys().stream().map(ForeignKey::columns))
                .noneMatch(Parts.columns(index)::equals);
    }

    private IndexPart part(Identifier column) {
        return ordered(IndexPart.column(column));
    }

    private IndexPart ordered(IndexPart part) {
        IndexPart directed = chance.oneIn(4) ? part.descending() : part;
        boolean hasNulls = parts.areAmong(Database.H2, Database.POSTGRESQL) && chance.oneIn(4);
        return hasNulls ? directed.withNulls(chance.one(List.of(NullsOrder.values()))) : directed;
    }

    private static IndexPart ascending(IndexPart part) {
        return new IndexPart(part.column(), part.expression(), false);
    }
}
