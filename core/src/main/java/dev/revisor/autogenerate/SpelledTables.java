package dev.revisor.autogenerate;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.Column;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.RawType;
import dev.revisor.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Tables in their spellings, for which a server is asked in as few questions as possible. */
final class SpelledTables {

    /** What a server holds at once in temporary tables, and in the locks of one transaction. */
    private static final int BATCH = 100;

    private final Dialect dialect;
    private final ServerSpelling spelling;
    private final IdentityHashMap<Table, SpelledTable> tables = new IdentityHashMap<>();

    SpelledTables(Dialect dialect, ServerSpelling spelling) {
        this.dialect = dialect;
        this.spelling = spelling;
    }

    /** Two tables that are going to be compared. */
    record Pair(Table one, Table other) {

        private boolean hasOtherWords() {
            return !words(one).equals(words(other));
        }

        private static List<Object> words(Table table) {
            List<Object> words = new ArrayList<>();
            for (Column column : table.columns()) {
                Stream.of(column.defaultValue(), column.generated(), column.type())
                        .filter(word -> word != null && !(word instanceof RawType) && !(word instanceof PortableType))
                        .forEach(words::add);
            }
            table.checks().forEach(check -> words.add(check.expression()));
            table.indexes().stream()
                    .filter(index -> !DialectEquivalence.hasOnlyColumns(index))
                    .forEach(index -> words.add(index.withName(null)));
            return words;
        }
    }

    SpelledTable of(Table table) {
        return tables.computeIfAbsent(table, key -> new SpelledTable(dialect, spelling, key));
    }

    /** Asks for those that differ, all at once and not each when it is compared. */
    void foresee(Collection<Pair> pairs) {
        List<Pair> open = pairs.stream().filter(Pair::hasOtherWords).toList();
        for (int round = 1; round < SpelledTable.ROUNDS; round++) {
            open = open.stream()
                    .filter(pair -> !of(pair.one()).isLike(of(pair.other())))
                    .toList();
            ask(open, round);
        }
    }

    private void ask(List<Pair> pairs, int round) {
        List<SpelledTable> asked = pairs.stream()
                .flatMap(pair -> Stream.of(of(pair.one()), of(pair.other())))
                .distinct()
                .filter(table -> table.rounds() <= round)
                .toList();
        for (int from = 0; from < asked.size(); from += BATCH) {
            SpelledTable.ask(spelling, asked.subList(from, Math.min(asked.size(), from + BATCH)));
        }
    }
}
