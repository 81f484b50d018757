package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.migration.RevisionScript;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;

/** Tables that are there although no history says so. */
class UntrackedTableTests {

    private static final RevisionScript FIRST =
            script("aaaa", "", op -> op.createTable("other", column("id", bigint())), op -> op.dropTable("other"));

    private static final RevisionScript SECOND = script(
            "bbbb",
            "aaaa",
            op -> {
                op.createTable("Order", column("id", bigint()));
                op.createTable("t", column("id", bigint()));
            },
            op -> op.dropTable("t"));

    @DatabaseTest
    void stopARunBeforeTheFirstStatement(TestDatabase database) {
        RunFixture run = RunFixture.of(database, FIRST, SECOND);
        database.execute("create table t (id bigint)");
        assertThatThrownBy(() -> run.upgrade("heads"))
                .isInstanceOfSatisfying(UntrackedTablesException.class, failure -> {
                    assertThat(failure.tables()).containsExactly(TableName.of("t"));
                    assertThat(failure.revision()).isEqualTo("bbbb");
                })
                .hasMessageContainingAll("table 't', which", "'db stamp REV'", "'revisor.adopt'");
        assertThatThrownBy(() -> run.reader().planUpgrade("heads", run.options()))
                .isInstanceOf(UntrackedTablesException.class);
        assertThat(run.tables()).containsExactly("t");
    }

    @DatabaseTest
    void doNotMatterWhereTheRunReplacesThem(TestDatabase database) {
        RunFixture run = RunFixture.of(database, script("aaaa", "", op -> {
            op.dropTable("t");
            op.createTable("t", column("id", bigint()));
        }));
        database.execute("create table t (id bigint)");
        run.upgrade("heads");
        assertThat(run.states()).hasSize(1);
    }

    @DatabaseTest
    void doNotMatterWhereNoRevisionCreatesThem(TestDatabase database) {
        RunFixture run = RunFixture.of(database, FIRST);
        database.execute("create table t (id bigint)");
        run.upgrade("heads");
        assertThat(run.tables()).contains("t", "other");
    }
}
