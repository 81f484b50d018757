package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.migration.RevisionScript;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;

/** Alembic's case 78: a revision begins a transaction and doesn't end it. */
class OpenTransactionTests {

    private static final RevisionScript[] REVISIONS = {
        script("aaaa1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.run("begin", connection -> {
                try (java.sql.Statement statement = connection.createStatement()) {
                    statement.execute("begin");
                    statement.execute("insert into t values (1)");
                }
            });
        }),
        script("bbbb2", "aaaa1", op -> op.execute("insert into t values (2)"))
    };

    @DatabaseTest(except = DatabaseKind.SQLITE)
    void endsItWithItsOwn(TestDatabase database) {
        RunFixture run = RunFixture.of(database, REVISIONS);
        run.upgrade("heads");
        assertThat(run.states()).containsExactly("aaaa1 APPLIED", "bbbb2 APPLIED");
        assertThat(database.query("select id from t")).hasSize(2);
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void failsWhereTheDatabaseKnowsNoSuchThing(TestDatabase database) {
        RunFixture run = RunFixture.of(database, REVISIONS);
        assertThatThrownBy(() -> run.upgrade("heads"))
                .isInstanceOf(RevisionFailedException.class)
                .hasMessageContaining("within a transaction");
        assertThat(run.tables()).isEmpty();
        assertThat(run.states()).isEmpty();
    }
}
