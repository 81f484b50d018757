package dev.revisor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.revisor.operation.CreateTable;
import dev.revisor.operation.Inverses;
import dev.revisor.operation.Operation;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;
import java.util.Random;

/**
 * Whatever the changes and however they meet in one revision: replay and catalog agree, and so do they on the way back.
 * A failure names its seed; {@code -DargLine="-Drevisor.test.seed=... -Drevisor.test.rounds=1"} runs it again, and more
 * rounds look further.
 */
class RandomAlterationTests {

    private static final int ROUNDS = 8;

    @DatabaseTest
    void endWhereReplayEndsAndLeadBack(TestDatabase database) throws Exception {
        long start = Long.getLong("revisor.test.seed", 1);
        for (int round = 0; round < Integer.getInteger("revisor.test.rounds", ROUNDS); round++) {
            assertAgreement(database, start + round);
        }
    }

    private static void assertAgreement(TestDatabase database, long seed) throws Exception {
        try (LiveSchema live = new LiveSchema(database)) {
            createTablesWithRows(live);
            Random random = new Random(seed);
            List<Operation> changes =
                    new RandomAlterations(random, live.dialect().database()).next(random.nextInt(1, 9));
            assertThatCode(() -> assertAgreement(live, changes))
                    .as("seed %d: %s", seed, changes)
                    .doesNotThrowAnyException();
            dropTables(live);
        }
    }

    private static void assertAgreement(LiveSchema live, List<Operation> changes) throws Exception {
        live.apply(changes.toArray(Operation[]::new));
        assertThat(live.readTables()).isEqualTo(live.expectedTables());
        live.apply(Inverses.of(changes).orElseThrow().toArray(Operation[]::new));
        assertThat(live.readTables()).isEqualTo(live.expectedTables());
    }

    private static void createTablesWithRows(LiveSchema live) throws Exception {
        live.apply(new CreateTable(RandomAlterations.parent()), new CreateTable(RandomAlterations.child()));
        live.execute(
                "insert into " + live.dialect().quote(TableName.of("parent")) + " (code) values ('a'), ('b')",
                "insert into " + live.dialect().quote(TableName.of("child")) + " (parent_id) values (1), (2)");
    }

    private static void dropTables(LiveSchema live) throws Exception {
        live.execute(
                "drop table " + live.dialect().quote(TableName.of("child")),
                "drop table " + live.dialect().quote(TableName.of("parent")));
    }
}
