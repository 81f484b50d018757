package dev.revisor.pairs;

import dev.revisor.schema.Database;
import dev.revisor.testing.DatabaseKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tries pairs on one kind of database, and counts. */
final class Tally {

    private final DatabaseKind kind;
    private final long first;
    private final List<DatabaseKind> others;
    private final List<String> failures = new ArrayList<>();
    private long tried;
    private long tables;
    private long tablesWithRows;

    Tally(DatabaseKind kind, long first) {
        this.kind = kind;
        this.first = first;
        this.others = others(kind);
    }

    /** Tries the pair of a seed; whether all holds that has to. */
    boolean add(long seed, Databases databases) {
        tried++;
        try {
            check(seed, databases);
            return true;
        } catch (Exception | AssertionError failure) {
            failures.add("seed " + seed + ": " + failure);
            return false;
        }
    }

    List<String> failures() {
        return failures;
    }

    long tables() {
        return tables;
    }

    long tablesWithRows() {
        return tablesWithRows;
    }

    @Override
    public String toString() {
        return "%s: %d of %d pairs of schemas hold, seeds %d to %d, rows in %d of %d tables"
                .formatted(kind, tried - failures.size(), tried, first, first + tried - 1, tablesWithRows, tables);
    }

    private void check(long seed, Databases databases) throws Exception {
        Pair pair = Pair.of(seed, Database.valueOf(kind.name()));
        PairOracles oracles = new PairOracles(pair, databases.get(kind, 1), databases.get(kind, 2));
        DatabaseKind foreign = others.get((int) (seed % others.size()));
        oracles.check(databases.get(kind, 1), databases.get(foreign, foreign == kind ? 3 : 1));
        tables += pair.from().tables().size();
        tablesWithRows += oracles.tablesWithRows();
    }

    /** The kinds whose drafts are applied here: all others that the run is not limited to leave out. */
    private static List<DatabaseKind> others(DatabaseKind kind) {
        String requested = System.getProperty("revisor.test.databases", "").toUpperCase(Locale.ROOT);
        List<DatabaseKind> others = Arrays.stream(DatabaseKind.values())
                .filter(other -> other != kind)
                .filter(other -> requested.isBlank() || requested.contains(other.name()))
                .toList();
        return others.isEmpty() ? List.of(kind) : others;
    }
}
