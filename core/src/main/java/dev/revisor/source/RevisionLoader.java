package dev.revisor.source;

import dev.revisor.migration.RevisionScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads the revisions of an application, in Java and in SQL. */
public final class RevisionLoader {

    private final RevisionPlaces places;
    private final InMemoryCompiler compiler;

    /**
     * A loader for the revisions in some places.
     *
     * @param packages packages of Java revisions, with those below them
     * @param locations locations of SQL revisions, such as {@code classpath:db/revisions}
     */
    public RevisionLoader(List<String> packages, List<String> locations) {
        this(packages, locations, new InMemoryCompiler());
    }

    /** A loader for the revisions in the places of one of several databases. */
    public RevisionLoader(RevisionPlaces places) {
        this(places, new InMemoryCompiler());
    }

    RevisionLoader(List<String> packages, List<String> locations, InMemoryCompiler compiler) {
        this(RevisionPlaces.of(packages, locations), compiler);
    }

    private RevisionLoader(RevisionPlaces places, InMemoryCompiler compiler) {
        this.places = places;
        this.compiler = compiler;
    }

    /**
     * Loads what is on the class path, as the application does when it starts. Nothing is compiled.
     *
     * @throws InvalidMigrationException if a class is meant as a revision and can't be one
     * @throws SqlRevisionException if a file of SQL can't be understood
     */
    public LoadedRevisions load(ClassPathRevisions found) {
        Map<String, Optional<Path>> classes = new LinkedHashMap<>();
        found.classNames().forEach(name -> classes.put(name, Optional.empty()));
        Loading loading = new Loading();
        loading.addClasses(new FoundClasses(found.loader(), classes, List.of()));
        loading.addResources(found.resources());
        return loading.result();
    }

    /**
     * Loads what is in the sources, as commands do. Where a package or location exists below the source directory, its
     * files decide which revisions there are, and are compiled where their classes are out of date; elsewhere the class
     * path does.
     *
     * @throws InvalidMigrationException if a class is meant as a revision and can't be one
     * @throws SqlRevisionException if a file of SQL can't be understood
     * @throws RevisionCompilationException if the sources do not compile
     * @throws CompilerMissingException if they have to be compiled and there is no compiler
     * @throws SourceAccessException if a file can't be read
     */
    public LoadedRevisions load(ClassPathRevisions found, SourceDirectory directory) {
        Loading loading = new Loading();
        loading.addClasses(new JavaRevisions(directory, places, compiler).find(found.loader(), found.classNames()));
        SqlRevisions sql = new SqlRevisions(directory, places);
        loading.addFiles(SqlRevisions.texts(sql.files()));
        loading.addResources(sql.others(found.resources()));
        loading.ignored.addAll(sql.ignored(found.resources()));
        return loading.result();
    }

    private static final class Loading {

        private final List<RevisionScript> scripts = new ArrayList<>();
        private final Map<String, Path> files = new HashMap<>();
        private final List<String> ignored = new ArrayList<>();

        void addClasses(FoundClasses found) {
            MigrationClasses classes = new MigrationClasses(found.loader());
            found.files()
                    .forEach((name, file) -> classes.load(name)
                            .map(migration ->
                                    migration.script(file.map(Path::toString).orElse(name)))
                            .ifPresent(script -> add(noting(script, file), file)));
            ignored.addAll(found.ignored());
        }

        void addFiles(Map<Path, String> texts) {
            texts.forEach((file, text) -> add(parsed(file.toString(), text), Optional.of(file)));
        }

        void addResources(List<SqlResource> resources) {
            resources.forEach(
                    resource -> add(parsed(resource.name(), resource.text().get()), Optional.empty()));
        }

        LoadedRevisions result() {
            return new LoadedRevisions(scripts, files, ignored);
        }

        private static RevisionScript noting(RevisionScript script, Optional<Path> file) {
            return file.map(path -> script.noting(() -> AttributeBlockReader.read(path)))
                    .orElse(script);
        }

        private static RevisionScript parsed(String name, String text) {
            return SqlRevisionParser.parse(name, text).noting(() -> AttributeBlockReader.read(text));
        }

        private void add(RevisionScript script, Optional<Path> file) {
            scripts.add(script);
            file.ifPresent(path -> files.putIfAbsent(script.node().id(), path));
        }
    }
}
