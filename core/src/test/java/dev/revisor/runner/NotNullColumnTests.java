package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.migration.Operations;
import dev.revisor.migration.RevisionScript;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.function.Consumer;

class NotNullColumnTests {

    private static final RevisionScript TABLE =
            script("aaaa", "", op -> op.createTable("t", column("id", bigint())), op -> op.dropTable("t"));

    @DatabaseTest
    void stopsBeforeTheFirstStatement(TestDatabase database) {
        RunFixture run = withRows(database, op -> {
            op.createTable("u", column("id", bigint()));
            op.addColumn("t", column("n", bigint()).notNull());
        });
        assertThatThrownBy(() -> run.upgrade("heads"))
                .isInstanceOfSatisfying(NotNullColumnException.class, failure -> {
                    assertThat(failure.table()).hasToString("t");
                    assertThat(failure.column()).hasToString("n");
                })
                .hasMessageContainingAll("'bbbb'", "'n'", "'t'", "rows");
        assertThatThrownBy(() -> run.reader().planUpgrade("heads", run.options()))
                .isInstanceOf(NotNullColumnException.class);
        assertThat(run.tables()).containsExactly("t");
    }

    @DatabaseTest
    void findsTheTableUnderItsOldName(TestDatabase database) {
        RunFixture run = withRows(database, op -> {
            op.renameTable("t", "v");
            op.addColumn("v", column("n", bigint()).notNull());
        });
        assertThatThrownBy(() -> run.upgrade("heads")).isInstanceOf(NotNullColumnException.class);
    }

    @DatabaseTest
    void letsAColumnWithADefaultPass(TestDatabase database) {
        RunFixture run = withRows(
                database,
                op -> op.addColumn("t", column("n", bigint()).notNull().defaultValue("7")));
        run.upgrade("heads");
        assertThat(database.query("select n from t where n = 7")).hasSize(2);
    }

    @DatabaseTest
    void letsATablePassThatIsEmptiedBefore(TestDatabase database) {
        RunFixture run = withRows(database, op -> {
            op.execute("delete from t");
            op.addColumn("t", column("n", bigint()).notNull());
        });
        run.upgrade("heads");
        assertThat(run.states()).hasSize(2);
    }

    @DatabaseTest
    void letsATablePassThatTheRunCreates(TestDatabase database) {
        RunFixture run = RunFixture.of(
                database,
                TABLE,
                script(
                        "bbbb",
                        "aaaa",
                        op -> op.addColumn("t", column("n", bigint()).notNull())));
        run.upgrade("heads");
        assertThat(run.states()).hasSize(2);
    }

    @DatabaseTest
    void countsWhatADowngradeLoses(TestDatabase database) {
        RunFixture run = withRows(database, op -> op.addColumn("t", column("n", bigint())));
        run.upgrade("heads");
        MigrationPlan plan = run.reader().planDowngrade("base");
        assertThat(plan.losses()).extracting(RowLoss::rows).containsExactly(2L);
        database.execute("update t set n = 1 where id = 1");
        RunFixture down =
                RunFixture.of(database, TABLE, script("bbbb", "aaaa", op -> {}, op -> op.dropColumn("t", "n")));
        assertThat(down.reader().planDowngrade("base").losses())
                .extracting(RowLoss::rows)
                .containsExactly(1L, 2L);
    }

    private static RunFixture withRows(TestDatabase database, Consumer<Operations> change) {
        RunFixture.of(database, TABLE).upgrade("heads");
        database.execute("insert into t (id) values (1)", "insert into t (id) values (2)");
        return RunFixture.of(database, TABLE, script("bbbb", "aaaa", change));
    }
}
