package dev.revisor.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which classes are the revisions of an application whose sources are known, and compiles them where a class is
 * missing, out of date, or left over from a file that is gone or has another name now.
 */
final class JavaRevisions {

    private static final List<String> WITHOUT_CLASS = List.of("package-info.java", "module-info.java");

    private final SourceDirectory directory;
    private final RevisionPlaces places;
    private final List<String> packages;
    private final InMemoryCompiler compiler;

    JavaRevisions(SourceDirectory directory, RevisionPlaces places, InMemoryCompiler compiler) {
        this.directory = directory;
        this.places = places;
        this.packages = places.packages().stream()
                .filter(name -> Files.isDirectory(directory.packageDirectory(name)))
                .toList();
        this.compiler = compiler;
    }

    /** Classes in the packages that the source directory decides about, by name, and the loader to be used for all. */
    FoundClasses find(ClassLoader application, List<String> candidates) {
        List<String> decided = candidates.stream().filter(this::isDecided).toList();
        List<Path> sources = sources();
        FoundClasses found = isBuilt(application, sources) && decided.stream().allMatch(this::hasSource)
                ? new FoundClasses(application, byName(decided), List.of())
                : compiled(application, decided, sources);
        candidates.stream()
                .filter(name -> !isDecided(name))
                .forEach(name -> found.files().put(name, Optional.empty()));
        return found;
    }

    private FoundClasses compiled(ClassLoader application, List<String> candidates, List<Path> sources) {
        CompiledClasses compiled =
                sources.isEmpty() ? new CompiledClasses(Map.of(), application) : compiler.compile(sources, application);
        List<String> inKotlin = candidates.stream()
                .filter(name -> !compiled.names().contains(name) && isKotlin(name))
                .toList();
        Map<String, Optional<Path>> files = byName(inKotlin);
        compiled.names().forEach(name -> files.put(name, compiled.file(name)));
        List<String> ignored = new ArrayList<>(candidates);
        ignored.removeAll(files.keySet());
        return new FoundClasses(compiled.loader(), files, ignored);
    }

    private Map<String, Optional<Path>> byName(List<String> classNames) {
        Map<String, Optional<Path>> files = new LinkedHashMap<>();
        classNames.forEach(name -> files.put(name, directory.sourceFile(ClassFiles.outermost(name))));
        return files;
    }

    private boolean isBuilt(ClassLoader application, List<Path> sources) {
        ClassFiles classes = new ClassFiles(application);
        return sources.stream().allMatch(source -> classes.isBuilt(source, directory.className(source)));
    }

    private List<Path> sources() {
        return SourceTree.files(
                        packages.stream().map(directory::packageDirectory).toList(), ".java")
                .stream()
                .filter(file -> !WITHOUT_CLASS.contains(file.getFileName().toString()))
                .filter(file -> places.haveClass(directory.className(file)))
                .toList();
    }

    private boolean isDecided(String className) {
        return packages.stream().anyMatch(name -> name.isEmpty() || className.startsWith(name + "."));
    }

    private boolean hasSource(String className) {
        return directory.sourceFile(ClassFiles.outermost(className)).isPresent();
    }

    private boolean isKotlin(String className) {
        return directory
                .sourceFile(ClassFiles.outermost(className))
                .filter(file -> file.toString().endsWith(".kt"))
                .isPresent();
    }
}
