package dev.revisor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.demo.PackagedDemo.Outcome;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.TestDatabase;
import dev.revisor.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two developers write a revision on the same parent, each with a database of their own, and come together again. */
class TwoDevelopersEndToEndTests {

    private static final String LOG = "SessionLog";
    private static final String LOG_ID = "e4ac0272b25b";
    private static final String SLUG = "WorkspaceSlug";
    private static final String SLUG_ID = "5be99a79ac87";
    private static final String PARENT_ID = "c6fc3f22a2e5";

    @TempDir
    private Path folder;

    private SourceCopy log;
    private SourceCopy slug;
    private SourceCopy both;

    @BeforeEach
    void branch() throws IOException {
        log = branch("log", SLUG);
        slug = branch("slug", LOG);
        both = branch("both", "nothing");
    }

    @Test
    void switchBetweenBranchesAndMerge() throws IOException {
        try (TestDatabase database = TestDatabases.openForProcesses(DatabaseKind.H2);
                TestDatabase other = TestDatabases.openForProcesses(DatabaseKind.H2)) {
            assertDone(demo(database, log).db("upgrade"));
            assertDone(demo(other, slug).db("upgrade"));
            List<Path> before = files(slug);
            PackagedDemo switched = demo(database, slug);
            assertRefused(switched.db("upgrade"), LOG_ID, "session log", "db downgrade", "db stamp");
            assertRefused(switched.db("migrate", "-m", "wrong"), LOG_ID, "db downgrade");
            assertThat(switched.db("check").exitCode()).isEqualTo(3);
            assertThat(files(slug)).isEqualTo(before);
            assertDone(switched.db("downgrade", "--yes"));
            assertDone(switched.db("upgrade"));
            assertRefused(demo(database, log).db("upgrade"), SLUG_ID, "db downgrade");
            PackagedDemo merging = demo(database, both);
            assertRefused(merging.db("migrate", "-m", "wrong"), LOG_ID, SLUG_ID, "--head", "db merge");
            assertDone(merging.db("merge", "-m", "log and slug"));
            assertCleanAfterUpgrade(merging);
            assertCleanAfterUpgrade(demo(other, both));
        }
    }

    @Test
    void rebase() throws IOException {
        try (TestDatabase database = TestDatabases.openForProcesses(DatabaseKind.H2);
                TestDatabase other = TestDatabases.openForProcesses(DatabaseKind.H2)) {
            assertDone(demo(database, slug).db("upgrade"));
            assertDone(demo(other, slug).db("upgrade"));
            PackagedDemo rebasing = demo(database, both);
            String text = Files.readString(both.revision(SLUG));
            assertThat(rebasing.db("rebase").exitCode()).isEqualTo(2);
            assertThat(both.revision(SLUG)).hasContent(text);
            assertDone(rebasing.db("rebase", SLUG_ID, "--yes"));
            assertThat(both.revision(SLUG)).hasContent(text.replace(PARENT_ID, LOG_ID));
            assertCleanAfterUpgrade(rebasing);
            PackagedDemo late = demo(other, both);
            assertRefused(late.db("upgrade"), LOG_ID, "--out-of-order");
            assertDone(late.db("upgrade", "--out-of-order"));
            assertCleanAfterUpgrade(late);
        }
    }

    private static void assertCleanAfterUpgrade(PackagedDemo demo) {
        assertDone(demo.db("upgrade"));
        assertDone(demo.db("check"));
    }

    private SourceCopy branch(String name, String without) throws IOException {
        SourceCopy sources = SourceCopy.in(folder.resolve(name));
        Path file = sources.revision(SLUG);
        Files.writeString(file, Files.readString(file).replace(LOG_ID, PARENT_ID));
        for (Path other : files(sources)) {
            if (other.toString().contains(without)) {
                Files.delete(other);
            }
        }
        return sources;
    }

    private static List<Path> files(SourceCopy sources) throws IOException {
        try (Stream<Path> files = Files.list(sources.revisions())) {
            return files.sorted().toList();
        }
    }

    private static PackagedDemo demo(TestDatabase database, SourceCopy sources) {
        return new PackagedDemo(database, sources.directory());
    }

    private static void assertDone(Outcome outcome) {
        assertThat(outcome.exitCode()).describedAs("%s", outcome).isZero();
    }

    private static void assertRefused(Outcome outcome, String... words) {
        assertThat(outcome.exitCode()).describedAs("%s", outcome).isEqualTo(1);
        assertThat(outcome.errors()).contains(words);
    }
}
