package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.error.MigrationException;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.RandomRevisions;
import dev.revisor.testing.TestDatabase;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A few of the walks of {@link RandomGraphTests} on real databases, with a table for each revision. */
class RandomUpgradeTests {

    @DatabaseTest
    void endsAnyWalkWhereADirectOneEnds(TestDatabase database) {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            RunFixture run = RunFixture.of(
                    database,
                    RandomRevisions.of(random, 25).stream()
                            .map(RandomUpgradeTests::table)
                            .toArray(RevisionScript[]::new));
            RandomWalk walk = new RandomWalk(run.context().revisions().graph(), random);
            for (int move = 0; move < 8; move++) {
                move(run, walk.target(), random.nextInt(5) < 3);
                assertThat(run.tables()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(applied(run));
            }
            run.upgrade("heads");
            assertThat(applied(run)).as("seed %d", seed).hasSize(25);
            assertThat(run.reader().status().state()).isEqualTo(MigrationState.UP_TO_DATE);
            run.downgrade("base");
            assertThat(run.tables()).as("seed %d", seed).isEmpty();
            assertThat(run.states()).isEmpty();
        }
    }

    private static void move(RunFixture run, String target, boolean up) {
        try {
            if (up) {
                run.upgrade(target);
            } else {
                run.downgrade(target);
            }
        } catch (RevisionFailedException failed) {
            throw failed;
        } catch (MigrationException impossible) {
            assertThat(impossible).hasMessageContaining("'");
        }
    }

    private static Set<String> applied(RunFixture run) {
        return run.history().applied().stream().map(id -> "t_" + id).collect(Collectors.toSet());
    }

    private static RevisionScript table(RevisionNode node) {
        String table = "t_" + node.id();
        return script(node, op -> op.createTable(table, column("id", bigint())), op -> op.dropTable(table));
    }
}
