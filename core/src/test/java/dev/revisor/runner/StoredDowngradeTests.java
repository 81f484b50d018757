package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.migration.RevisionScript;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;

class StoredDowngradeTests {

    private static final RevisionScript TABLE =
            script("aaaa", "", op -> op.createTable("t", column("id", bigint())), op -> op.dropTable("t"));

    @DatabaseTest
    void undoesARevisionThatTheApplicationLacks(TestDatabase database) {
        RevisionScript change = script(
                "bbbb",
                "aaaa",
                op -> {
                    op.addColumn("t", column("name", varchar(20)));
                    op.insert("t", "id", "name").row(1, "it's; \\ a name");
                    op.alterColumn("t").from(column("name", varchar(20))).to(column("name", varchar(30)));
                    op.createTable("u", column("id", bigint()));
                },
                op -> {
                    op.dropTable("u");
                    op.alterColumn("t").from(column("name", varchar(30))).to(column("name", varchar(20)));
                    op.execute("delete from t where name = 'it''s; \\ a name'");
                    op.dropColumn("t", "name");
                });
        RunFixture.of(database, TABLE, change).upgrade("heads");
        RunFixture old = RunFixture.of(database, TABLE);
        assertThat(old.reader().status().state()).isEqualTo(MigrationState.AHEAD);
        old.downgrade("aaaa");
        assertThat(old.tables()).containsExactly("t");
        assertThat(old.states()).containsExactly("aaaa APPLIED");
        RunFixture.of(database, TABLE, change).upgrade("heads");
    }

    @DatabaseTest
    void refusesWhereCodeWouldHaveToRun(TestDatabase database) {
        RevisionScript change = script("bbbb", "aaaa", op -> {}, op -> op.run("undo", connection -> {}));
        RunFixture.of(database, TABLE, change).upgrade("heads");
        RunFixture old = RunFixture.of(database, TABLE);
        assertThatThrownBy(() -> old.downgrade("aaaa"))
                .isInstanceOf(RefusedRevisionException.class)
                .hasMessageContaining("'bbbb'");
        assertThat(old.states()).containsExactly("aaaa APPLIED", "bbbb APPLIED");
    }
}
