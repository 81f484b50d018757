package dev.revisor.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.SQLException;

/**
 * Whatever the schemas, what autogenerate drafts leads from one to the other, in both directions: nothing is left to do
 * then, the catalogs say what they say where the other was created, and the way back ends where it began; rows stay, and
 * tables that do not change get no operation. The draft is the same for whoever makes it where and in whatever order,
 * through a file, and on databases of other kinds, or it can be applied there.
 *
 * <p>{@code -Drevisor.test.pairs=2000} tries more pairs than a build does, and {@code -Drevisor.test.seed=17} begins with
 * another one; alone it is the only one.
 */
class RandomPairTests {

    private static final int PAIRS = 50;
    private static final int MOST_FAILURES = 10;

    @DatabaseTest
    void holdOnTheWayAndBack(TestDatabase database) throws SQLException {
        Long seed = Long.getLong("revisor.test.seed");
        int pairs = Integer.getInteger("revisor.test.pairs", seed == null ? PAIRS : 1);
        Tally tally = run(database.kind(), seed == null ? 1 : seed, pairs);
        System.out.println(tally);
        assertThat(tally.failures()).as(tally.toString()).isEmpty();
        assertThat(tally.tablesWithRows()).isGreaterThan(tally.tables() * 3L / 4);
    }

    /** After a failure nobody knows what is in the databases, so that others take their place. */
    private static Tally run(DatabaseKind kind, long first, int pairs) throws SQLException {
        Tally tally = new Tally(kind, first);
        try (Databases databases = new Databases()) {
            for (long seed = first; seed < first + pairs && tally.failures().size() < MOST_FAILURES; seed++) {
                if (!tally.add(seed, databases)) {
                    databases.close();
                }
            }
        }
        return tally;
    }
}
