package dev.revisor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.Migrations;
import dev.revisor.MigrationsSettings;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.HistoryTables;
import dev.revisor.revision.RevisionRange;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.Schema;
import dev.revisor.source.ClassPathRevisions;
import dev.revisor.source.RevisionLoader;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.ScriptClient;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The chain of this application as scripts, which leave what its runs leave. */
class DemoScriptsTests {

    private static final String PACKAGE = "dev.revisor.demo.migrations";

    @DatabaseTest
    void scriptsLeaveWhatRunsLeave(TestDatabase database, TestDatabase other) throws Exception {
        Migrations run = migrations(database);
        Migrations byHand = migrations(other);
        List<String> ids = byHand.revisions().graph().ordered().stream()
                .map(revision -> revision.id())
                .toList();
        String last = ids.get(ids.size() - 1);
        run.upgrade(last + "-1");
        runScript(other, byHand.offline(null).upgrade(new RevisionRange(null, last + "-1")));
        for (TestDatabase each : List.of(database, other)) {
            each.execute("insert into workspace (id, name) values (1, 'Ümläute; -- ''')");
        }
        run.upgrade();
        runScript(other, byHand.script(byHand.planUpgrade("heads", byHand.options())));
        assertSame(database, other);
        assertThat(ScriptClient.run(other, byHand.offline(null).upgrade(new RevisionRange(null, last))))
                .isPresent();
        assertSame(database, other);
        for (int left = ids.size(); left > 0; left--) {
            run.downgrade("-1");
            runScript(other, byHand.script(byHand.planDowngrade("-1")));
            assertSame(database, other);
        }
        assertThat(schema(byHand, other).tables()).isEmpty();
    }

    private static void assertSame(TestDatabase database, TestDatabase other) throws SQLException {
        Migrations run = migrations(database);
        Migrations byHand = migrations(other);
        assertThat(schema(byHand, other)).isEqualTo(schema(run, database));
        assertThat(rows(byHand)).isEqualTo(rows(run));
        if (!schema(run, database).tables().isEmpty()) {
            String workspaces = "select * from workspace";
            assertThat(other.query(workspaces)).isEqualTo(database.query(workspaces));
        }
    }

    private static List<HistoryRow> rows(Migrations migrations) {
        return migrations.databaseHistory().rows().stream()
                .map(row -> row.at(Instant.EPOCH).by(null).tookMs(null))
                .toList();
    }

    private static Schema schema(Migrations migrations, TestDatabase database) throws SQLException {
        InspectionScope scope = new InspectionScope(Set.of(), name -> !HistoryTables.DEFAULT.contains(name));
        try (Connection connection = database.connect()) {
            return migrations.dialect().inspector().inspect(connection, scope).schema();
        }
    }

    /** A revision calls {@code concat}, which is newer than the client of SQLite that many systems have. */
    private static void runScript(TestDatabase database, String script) {
        Optional<String> complaint = database.kind() == DatabaseKind.SQLITE
                ? ScriptClient.runThroughJdbc(database, script)
                : ScriptClient.run(database, script);
        assertThat(complaint).as(script).isEmpty();
    }

    private static Migrations migrations(TestDatabase database) {
        return new Migrations(new MigrationsSettings(
                database.dataSource(),
                DemoScriptsTests::revisions,
                () -> {
                    throw new AssertionError("Scripts have nothing to do with entities");
                },
                HistoryTables.DEFAULT,
                RunOptions.DEFAULTS,
                name -> true));
    }

    private static Revisions revisions() {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/" + PACKAGE.replace('.', '/')))) {
            List<String> classes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("M"))
                    .map(name -> PACKAGE + "." + name.replace(".java", ""))
                    .toList();
            ClassLoader loader = DemoScriptsTests.class.getClassLoader();
            return Revisions.of(new RevisionLoader(List.of(PACKAGE), List.of())
                    .load(new ClassPathRevisions(loader, classes, List.of()))
                    .scripts());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
