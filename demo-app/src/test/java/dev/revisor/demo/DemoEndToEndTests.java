package dev.revisor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.demo.PackagedDemo.Outcome;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.TestDatabase;
import dev.revisor.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The loop of the README, on every database, with the packaged application. */
class DemoEndToEndTests {

    private static final String LAST = "WorkspaceSlug";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void goesUpDownAndUpAgain(DatabaseKind kind) {
        try (TestDatabase database = TestDatabases.openForProcesses(kind)) {
            PackagedDemo demo = new PackagedDemo(database, SourceCopy.in(folder).directory());
            assertDone(demo.db("upgrade"));
            Outcome check = demo.db("check");
            assertThat(check.output()).isEqualToIgnoringNewLines("Entities, revisions and database agree");
            assertDone(check);
            assertThat(demo.db("history").output().lines())
                    .hasSize(4)
                    .first()
                    .asString()
                    .contains("(head, current)  workspace slug");
            assertDone(demo.db("downgrade", "base", "--yes"));
            assertThat(demo.db("current", "--check-heads").exitCode()).isEqualTo(3);
            assertThat(applicationTables(database)).isEmpty();
            assertDone(demo.db("upgrade"));
        }
    }

    @Test
    void writesTheSameRevisionOnEveryDatabaseAndAppliesItToTheOthers() throws IOException {
        Map<DatabaseKind, TestDatabase> databases = new EnumMap<>(DatabaseKind.class);
        Map<DatabaseKind, Path> written = new EnumMap<>(DatabaseKind.class);
        try {
            for (DatabaseKind kind : DatabaseKind.values()) {
                databases.put(kind, TestDatabases.openForProcesses(kind));
                SourceCopy sources = withoutLast(kind.name());
                PackagedDemo demo = new PackagedDemo(databases.get(kind), sources.directory());
                assertDone(demo.db("upgrade"));
                Outcome migrate =
                        demo.db("migrate", "-m", "two words", "--fill", "workspace.slug=concat('workspace-', id)");
                assertThat(migrate.output()).contains("+ workspace.slug", "varchar(40) not null", "_TwoWords.java");
                written.put(kind, sources.revision("TwoWords"));
            }
            for (DatabaseKind kind : DatabaseKind.values()) {
                Path others = written.get(next(kind));
                assertThat(body(others)).isEqualTo(body(written.get(kind)));
                SourceCopy sources = withoutLast("other" + kind);
                Files.copy(others, sources.revisions().resolve(others.getFileName()));
                PackagedDemo demo = new PackagedDemo(databases.get(kind), sources.directory());
                assertDone(demo.db("upgrade"));
                assertDone(demo.db("check"));
                assertDone(demo.db("downgrade", "--yes"));
            }
        } finally {
            databases.values().forEach(TestDatabase::close);
        }
    }

    @Test
    void migratesWhenItStartsAndSaysWhereItStands() throws Exception {
        try (TestDatabase database = TestDatabases.openForProcesses(DatabaseKind.POSTGRESQL);
                RunningDemo demo = RunningDemo.start(
                        new PackagedDemo(database, SourceCopy.in(folder).directory()))) {
            assertThat(demo.log())
                    .filteredOn(line -> line.contains("Applied revision"))
                    .hasSize(4);
            assertThat(demo.get("/actuator/migrations"))
                    .contains("\"state\":\"UP_TO_DATE\"", "\"message\":\"workspace slug\"")
                    .doesNotContain(database.url());
            assertThat(demo.get("/api/users")).isEqualTo("[]");
        }
    }

    @Test
    void tellsWhatIsWrongAndChangesNothing() throws IOException {
        try (TestDatabase database = TestDatabases.openForProcesses(DatabaseKind.H2)) {
            SourceCopy sources = SourceCopy.in(folder);
            PackagedDemo demo = new PackagedDemo(database, sources.directory());
            assertFailed(demo.db("upgrade", "nosuch"), 1, "nosuch");
            assertFailed(demo.db("migrate", "-m", "x"), 1, "db upgrade");
            assertFailed(demo.db("nosuch"), 2, "db nosuch");
            assertFailed(demo.db("upgrade", "--nosuch"), 2, "--nosuch");
            assertThat(database.query("select count(*) from information_schema.tables where table_schema = 'PUBLIC'"))
                    .containsExactly(List.of(0L));
            Path broken = sources.revisions().resolve("M_Broken.java");
            Files.writeString(broken, "class M_Broken {\n    int x = ;\n}\n");
            assertFailed(demo.db("heads"), 1, "M_Broken.java", "2");
            Files.delete(broken);
            Path moved = sources.revisions().resolve("M_Renamed.java");
            String text = Files.readString(sources.revision(LAST));
            Files.delete(sources.revision(LAST));
            Files.writeString(moved, text.replaceAll("class M\\w+", "class M_Renamed"));
            assertDone(demo.db("upgrade"));
            assertDone(demo.db("check"));
            sources.edit(
                    "workspace/Workspace.java",
                    "private String name;",
                    "private String name;\n    private String slogan;");
            Outcome typed = demo.db("check");
            assertThat(typed.output()).contains("+ workspace.slogan").doesNotContain("- workspace");
            assertThat(typed.errors()).contains("compiled in memory");
            sources.edit("workspace/Workspace.java", "String slogan;", "String slogan");
            assertFailed(demo.db("migrate", "-m", "slogan"), 1, "Workspace.java:", "';' expected");
        }
    }

    private SourceCopy withoutLast(String name) throws IOException {
        SourceCopy sources = SourceCopy.in(folder.resolve(name));
        Files.delete(sources.revision(LAST));
        return sources;
    }

    private static DatabaseKind next(DatabaseKind kind) {
        DatabaseKind[] kinds = DatabaseKind.values();
        return kinds[(kind.ordinal() + 1) % kinds.length];
    }

    private static String body(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(text.indexOf("    @Override"));
    }

    private static void assertDone(Outcome outcome) {
        assertThat(outcome.exitCode()).describedAs("%s", outcome).isZero();
    }

    private static void assertFailed(Outcome outcome, int exitCode, String... words) {
        assertThat(outcome.exitCode()).describedAs("%s", outcome).isEqualTo(exitCode);
        assertThat(outcome.errors()).contains(words);
        assertThat(outcome.output()).isEmpty();
    }

    private static List<String> applicationTables(TestDatabase database) {
        String tables = switch (database.kind()) {
            case SQLITE -> "select name from sqlite_master where type = 'table' and name not like 'sqlite%'";
            case MARIADB -> "select table_name from information_schema.tables where table_schema = database()";
            case POSTGRESQL -> "select tablename from pg_tables where schemaname = 'public'";
            case H2 -> "select table_name from information_schema.tables where table_schema = 'PUBLIC'";
        };
        return database.query(tables).stream()
                .map(row -> String.valueOf(row.get(0)).toLowerCase(Locale.ROOT))
                .filter(name -> !name.startsWith("revisor_"))
                .toList();
    }
}
