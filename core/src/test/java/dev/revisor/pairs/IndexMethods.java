package dev.revisor.pairs;

import dev.revisor.schema.Column;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes indexes of PostgreSQL that are organised otherwise than usual, of columns that the method takes. */
final class IndexMethods {

    private static final Map<String, Set<Family>> FAMILIES = Map.of(
            "gin", Set.of(Family.JSON, Family.TEXTS, Family.INTEGERS, Family.NAMED_WORDS),
            "hash", Set.of(Family.INTEGER, Family.TEXT, Family.UUID, Family.JSON, Family.NAMED_WORD, Family.DATE),
            "brin", Set.of(Family.INTEGER, Family.DECIMAL, Family.TEXT, Family.TIMESTAMP, Family.BYTES, Family.INET),
            "spgist", Set.of(Family.TEXT, Family.LONG_TEXT, Family.INET));
    private static final Set<String> OF_SEVERAL_COLUMNS = Set.of("gin", "brin");

    private final Chance chance;
    private final RandomNames names;

    IndexMethods(Chance chance, RandomNames names) {
        this.chance = chance;
        this.names = names;
    }

    Optional<Index> any(Table table) {
        String method = chance.one(FAMILIES.keySet().stream().sorted().toList());
        List<IndexPart> columns =
                chance
                        .some(candidates(table, method), OF_SEVERAL_COLUMNS.contains(method) ? 1 + chance.below(2) : 1)
                        .stream()
                        .map(column -> IndexPart.column(column.name()))
                        .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Index(names.maybe("ix"), columns, false, null).using(method));
    }

    private static List<Column> candidates(Table table, String method) {
        return table.columns().stream()
                .filter(column -> column.generated() == null)
                .filter(column -> FAMILIES.get(method).contains(Family.of(column.type())))
                .toList();
    }
}
