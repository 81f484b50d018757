package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.ContextStep;
import dev.revisor.operation.MigrationContext;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.ScriptClient;
import dev.revisor.testing.TestDatabase;
import java.util.List;
import java.util.Map;

class MigrationContextTests {

    private static final ContextStep FILL = context -> {
        String name = context.argument("name").orElse("nobody");
        context.execute(
                "insert into t values ('" + name + " on " + context.database().id() + "')");
    };
    private static final RunOptions OPTIONS = RunOptions.DEFAULTS.withArguments(Map.of("name", "somebody"));

    @DatabaseTest
    void tellsCodeDatabaseAndArguments(TestDatabase database, TestDatabase other) {
        String expected = "somebody on "
                + RunFixture.of(database).context().dialect().database().id();
        RunFixture.of(database, revision(FILL)).with(OPTIONS).upgrade("heads");
        assertThat(database.query("select name from t")).containsExactly(List.of(expected));
        RunFixture byHand = RunFixture.of(other, revision(FILL)).with(OPTIONS);
        assertThat(ScriptClient.run(other, offline(byHand))).isEmpty();
        assertThat(other.query("select name from t")).containsExactly(List.of(expected));
        assertThat(Twins.history(byHand)).isEqualTo(Twins.history(RunFixture.of(database, revision(FILL))));
    }

    @DatabaseTest
    void givesCodeItsConnectionUnlessOffline(TestDatabase database) {
        RunFixture run = RunFixture.of(database, revision(context -> {
            if (!context.isOffline()) {
                context.connection().createStatement().execute("insert into t values ('live')");
            }
        }));
        assertThat(offline(run)).doesNotContain("live");
        run.upgrade("heads");
        assertThat(database.query("select name from t")).containsExactly(List.of("live"));
    }

    @DatabaseTest
    void refusesCodeThatWantsAConnectionOffline(TestDatabase database) {
        RunFixture stubborn = RunFixture.of(database, revision(MigrationContextTests::swallow));
        assertThatThrownBy(() -> offline(stubborn))
                .isInstanceOf(CodeWithoutSqlException.class)
                .hasMessageContainingAll("'aaaa1'", "'fill'", "needs a connection");
        RunFixture broken = RunFixture.of(database, revision(context -> {
            throw new IllegalStateException("no luck");
        }));
        assertThatThrownBy(() -> offline(broken))
                .isInstanceOf(CodeWithoutSqlException.class)
                .hasMessageContainingAll("'aaaa1'", "'fill'", "no luck");
    }

    private static void swallow(MigrationContext context) {
        try {
            context.connection();
        } catch (RuntimeException ignored) {
            context.arguments();
        }
    }

    private static RevisionScript revision(ContextStep code) {
        return script("aaaa1", "", op -> {
            op.createTable("t", column("name", varchar(50)));
            op.run("fill", code);
        });
    }

    private static String offline(RunFixture run) {
        return Twins.script(run, run.reader().planUpgrade("heads", run.options()));
    }
}
