package dev.revisor.dialect.sqlite;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.revisor.operation.Operation;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.List;
import java.util.Random;

/** Whatever the changes and however they meet in one revision: replay, catalog and the way back agree. */
class SqliteRandomChangesTests {

    private static final int ROUNDS = 40;

    /** The same seeds in every build; others find more, such as the time of day. */
    private static final long FIRST_SEED = Long.getLong("revisor.test.seed", 1);

    private static final Table TABLE = Table.of(
            "subject",
            column("id", bigint()).identity(),
            column("name", varchar(20)).notNull(),
            column(dev.revisor.schema.Columns.exact("first one"), varchar(20)),
            column(dev.revisor.schema.Columns.exact("second one"), varchar(20)),
            primaryKey("pk_subject", "id"),
            check("ck_name", "name <> ''"),
            index("ix_name", "name"));

    /** The same table, as it may have been written by hand. */
    private static final String WRITTEN = """
            create table subject -- ( a subject
            ( -- id
              id integer -- numbers
              , name varchar(20) -- never null
              not -- (
                null -- )
              -- before the comma
              , /* , */ "first one" VARCHAR( 20 ) -- first
              , [second one] -- second
                varchar(20),
              constraint pk_subject -- key
                primary key (id)
              -- check
              constraint ck_name check -- ,
                (name <> '') -- end
            ) -- of subject""";

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void endWhereReplayEndsAndLeadBack(TestDatabase database) {
        long start = FIRST_SEED;
        for (int round = 0; round < ROUNDS; round++) {
            assertAgreement(database, start + round);
        }
    }

    private static void assertAgreement(TestDatabase database, long seed) {
        Random random = new Random(seed);
        Operation[] changes =
                new RandomChanges(random, TABLE).next(1 + random.nextInt(6)).toArray(Operation[]::new);
        assertThatCode(() -> assertAgreement(database, changes))
                .as("seed %d: %s", seed, List.of(changes))
                .doesNotThrowAnyException();
    }

    private static void assertAgreement(TestDatabase database, Operation... changes) throws Exception {
        Revisions revisions = withRows(database);
        Schema before = revisions.inspect().schema();
        List<?> rows = rows(database);
        revisions.run(changes);
        assertThat(revisions.inspect().schema()).isEqualTo(revisions.expected());
        assertThat(rows(database)).isEqualTo(rows);
        revisions.undo(changes);
        assertThat(revisions.inspect().schema()).isEqualTo(revisions.expected());
        assertThat(revisions.inspect().schema())
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(before);
        assertThat(rows(database)).isEqualTo(rows);
    }

    private static List<?> rows(TestDatabase database) {
        return database.query("select id, name from subject order by id");
    }

    private static Revisions withRows(TestDatabase database) {
        database.execute(
                "drop table if exists subject",
                WRITTEN,
                "create index ix_name on subject (-- the only key\n name)",
                "insert into subject (id, name, \"first one\") values (7, 'seven', 'NEW'), (3, 'three', null)");
        return new Revisions(database).knowing(TABLE);
    }
}
