package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.ExecuteSql;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionLoaderTests {

    private static final String PACKAGE = "com.acme.migrations";

    @TempDir
    private Path module;

    private SourceDirectory sources;
    private URLClassLoader application;
    private final List<String> classNames = new ArrayList<>();
    private final List<SqlResource> resources = new ArrayList<>();

    @BeforeEach
    void createModule() throws IOException {
        sources = new SourceDirectory(Files.createDirectories(module.resolve("src/main/java")));
        Path classes = Files.createDirectories(module.resolve("target/classes"));
        application = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    @AfterEach
    void closeLoader() throws IOException {
        application.close();
    }

    @Test
    void loadsWhatIsOnTheClassPath() throws IOException {
        write("M1", migration("M1", "a", "one"));
        build("M1");
        classNames.add("java.lang.String");
        resources.add(new SqlResource("db/revisions/2.sql", () -> sql("b", "two")));
        LoadedRevisions loaded = loader().load(found());
        assertThat(statements(loaded)).containsExactly("a one", "b two");
        assertThat(loaded.scripts())
                .extracting(RevisionScript::origin)
                .containsExactly("com.acme.migrations.M1", "db/revisions/2.sql");
        assertThat(loaded.ignored()).isEmpty();
        assertThat(loaded.file("a")).isEmpty();
    }

    @Test
    void loadsClassesThatAreUpToDateWithoutCompiling() throws IOException {
        Path file = write("M1", migration("M1", "a", "one"));
        write("package-info", "package com.acme.migrations;");
        build("M1");
        LoadedRevisions loaded = withoutCompiler().load(found(), sources);
        assertThat(statements(loaded)).containsExactly("a one");
        assertThat(loaded.file("a")).contains(file);
        assertThat(loaded.scripts()).extracting(RevisionScript::origin).containsExactly(file.toString());
    }

    @Test
    void compilesAFileThatIsNewerThanItsClass() throws IOException {
        write("M1", migration("M1", "a", "one"));
        build("M1");
        Path file = write("M1", migration("M1", "a", "changed"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 10_000));
        assertThat(statements(loader().load(found()))).containsExactly("a one");
        assertThat(statements(loader().load(found(), sources))).containsExactly("a changed");
    }

    @Test
    void compilesThePackageAsAWhole() throws IOException {
        write("Names", "package com.acme.migrations; class Names { static final String NAME = \"old\"; }");
        write("M1", migration("M1", "a", "one"));
        build("Names", "M1");
        write("Names", "package com.acme.migrations; class Names { static String name() { return \"new\"; } }");
        Path file = write("M2", migration("M2", "b", "\" + Names.name() + \""));
        write("below/M3", migration("M3", "c", "three").replace("migrations;", "migrations.below;"));
        LoadedRevisions loaded = loader().load(found(), sources);
        assertThat(statements(loaded)).containsExactly("a one", "b new", "c three");
        assertThat(loaded.file("b")).contains(file);
        assertThat(loaded.ignored()).isEmpty();
    }

    @Test
    void ignoresAndNamesClassesWhoseFileIsGone() throws IOException {
        write("M1", migration("M1", "a", "one"));
        Path gone = write("M2", migration("M2", "b", "two"));
        build("M1", "M2");
        Files.delete(gone);
        LoadedRevisions loaded = loader().load(found(), sources);
        assertThat(statements(loaded)).containsExactly("a one");
        assertThat(loaded.ignored()).containsExactly("com.acme.migrations.M2");
    }

    @Test
    void ignoresClassesWhereTheLastFileIsGone() throws IOException {
        Path gone = write("M1", migration("M1", "a", "one"));
        build("M1");
        Files.delete(gone);
        LoadedRevisions loaded = withoutCompiler().load(found(), sources);
        assertThat(loaded.scripts()).isEmpty();
        assertThat(loaded.ignored()).containsExactly("com.acme.migrations.M1");
    }

    @Test
    void leavesThePlacesOfOtherDatabases() throws IOException {
        write("M1", migration("M1", "a", "one"));
        write("below/M2", migration("M2", "b", "two").replace("migrations;", "migrations.below;"));
        Path location = Files.createDirectories(sources.locationDirectory("db/revisions/below"));
        Files.writeString(location.resolve("3.sql"), sql("c", "three"));
        Files.writeString(location.resolveSibling("4.sql"), sql("d", "four"));
        RevisionPlaces outer = RevisionPlaces.of(List.of(PACKAGE), List.of("classpath:db/revisions"));
        RevisionPlaces inner = RevisionPlaces.of(List.of(PACKAGE + ".below"), List.of("classpath:db/revisions/below"));
        assertThat(statements(new RevisionLoader(outer.without(inner)).load(found(), sources)))
                .containsExactly("a one", "d four");
        assertThat(statements(new RevisionLoader(inner.without(outer)).load(found(), sources)))
                .containsExactly("b two", "c three");
    }

    @Test
    void followsARenamedFile() throws IOException {
        Path old = write("M1", migration("M1", "a", "one"));
        build("M1");
        Path renamed = Files.move(old, old.resolveSibling("AddCustomer.java"));
        LoadedRevisions loaded = loader().load(found(), sources);
        assertThat(statements(loaded)).containsExactly("a one");
        assertThat(loaded.file("a")).contains(renamed);
        assertThat(loaded.ignored()).isEmpty();
    }

    @Test
    void leavesOtherPackagesToTheClassPath() throws IOException {
        write("M1", migration("M1", "a", "one"));
        Path elsewhere = write("../library/L1", migration("L1", "l", "library").replace("migrations;", "library;"));
        build("M1", "../library/L1");
        classNames.set(1, "com.acme.library.L1");
        Files.delete(elsewhere);
        LoadedRevisions loaded = withoutCompiler().load(found(), sources);
        assertThat(statements(loaded)).containsExactly("a one", "l library");
    }

    @Test
    void takesClassesWithKotlinSourcesAsTheyAre() throws IOException {
        Path java = write("M1", migration("M1", "a", "one"));
        build("M1");
        Files.move(java, java.resolveSibling("M1.kt"));
        write("M2", migration("M2", "b", "two"));
        LoadedRevisions loaded = loader().load(found(), sources);
        assertThat(statements(loaded)).containsExactly("a one", "b two");
    }

    @Test
    void prefersSqlFilesToTheirCopies() throws IOException {
        Path directory = Files.createDirectories(sources.locationDirectory("classpath:db/revisions"));
        Path file = Files.writeString(directory.resolve("1.sql"), sql("a", "new"));
        Files.writeString(directory.resolve("notes.txt"), "no revision");
        resources.add(new SqlResource("db/revisions/1.sql", () -> sql("a", "old")));
        resources.add(new SqlResource("db/revisions/2.sql", () -> sql("b", "gone")));
        resources.add(new SqlResource("db/library/3.sql", () -> sql("l", "library")));
        LoadedRevisions loaded = loader().load(found(), sources);
        assertThat(statements(loaded)).containsExactly("a new", "l library");
        assertThat(loaded.ignored()).containsExactly("db/revisions/2.sql");
        assertThat(loaded.file("a")).contains(file);
    }

    @Test
    void leavesLocationsWithoutDirectoryToTheClassPath() {
        resources.add(new SqlResource("db/revisions/1.sql", () -> sql("a", "one")));
        assertThat(statements(loader().load(found(), sources))).containsExactly("a one");
    }

    @Test
    void namesTheFileThatIsNotUtf8() throws IOException {
        Path directory = Files.createDirectories(sources.locationDirectory("classpath:db/revisions"));
        Path file = Files.write(directory.resolve("1.sql"), new byte[] {'-', '-', ' ', (byte) 0xe4});
        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> loader().load(found(), sources))
                .satisfies(fault -> assertThat(fault.path()).isEqualTo(file));
    }

    @Test
    void saysWhereAFileDoesNotCompile() throws IOException {
        Path file = write("M1", "package com.acme.migrations;\n\nclass M1 {\n    Strin name;\n}\n");
        assertThatExceptionOfType(RevisionCompilationException.class)
                .isThrownBy(() -> loader().load(found(), sources))
                .withMessageContaining("1 error")
                .withMessageContaining(file + ":4:5: cannot find symbol")
                .satisfies(fault -> assertThat(fault.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(file.toString());
                    assertThat(problem.line()).isEqualTo(4);
                    assertThat(problem.column()).isEqualTo(5);
                }));
    }

    @Test
    void saysThatACompilerIsMissing() throws IOException {
        Path file = write("M1", migration("M1", "a", "one"));
        assertThatExceptionOfType(CompilerMissingException.class)
                .isThrownBy(() -> withoutCompiler().load(found(), sources))
                .withMessageContaining("run the command with a JDK")
                .satisfies(fault -> assertThat(fault.files()).containsExactly(file.toString()));
    }

    private RevisionLoader loader() {
        return new RevisionLoader(List.of(PACKAGE), List.of("classpath:db/revisions"));
    }

    private RevisionLoader withoutCompiler() {
        Supplier<@Nullable JavaCompiler> none = () -> null;
        return new RevisionLoader(List.of(PACKAGE), List.of("classpath:db/revisions"), new InMemoryCompiler(none));
    }

    private ClassPathRevisions found() {
        return new ClassPathRevisions(application, classNames, resources);
    }

    private Path write(String name, String text) throws IOException {
        Path file = sources.packageDirectory(PACKAGE).resolve(name + ".java").normalize();
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void build(String... names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(sources.packageDirectory(PACKAGE).resolve(name + ".java").normalize());
            classNames.add(PACKAGE + "." + name);
        }
        Classes.write(files, module.resolve("target/classes"));
    }

    private static String migration(String name, String id, String sql) {
        return """
                package com.acme.migrations;

                @dev.revisor.migration.Revision(id = "%s")
                class %s implements dev.revisor.migration.Migration {

                    public void upgrade(dev.revisor.migration.Operations op) {
                        op.execute("%s");
                    }

                    public void downgrade(dev.revisor.migration.Operations op) {}
                }
                """.formatted(id, name, sql);
    }

    private static String sql(String id, String statement) {
        return "-- revision: " + id + "\n-- upgrade\n" + statement + ";\n-- downgrade\n";
    }

    private static List<String> statements(LoadedRevisions loaded) {
        return loaded.scripts().stream()
                .map(script -> script.node().id() + " "
                        + ((ExecuteSql) script.upgrade().get(0)).sql())
                .sorted()
                .toList();
    }
}
