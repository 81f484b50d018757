package dev.revisor.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes of the application that were built from a source directory, compared with what is in it now. */
final class ApplicationCode {

    /** The name of its source, which a compiler puts into each class. */
    private static final Pattern SOURCE_NAME = Pattern.compile("[\\w$\\x80-\\xff-]+\\.(?:java|kt|groovy)");

    private static final List<String> GENERATED = List.of("target/generated-sources", "build/generated");

    private final SourceDirectory directory;
    private final ClassLoader loader;
    private final ClassFiles classes;
    private final Set<String> roots = new LinkedHashSet<>();
    private final Set<Path> edited = new LinkedHashSet<>();
    private final boolean isComplete;

    ApplicationCode(SourceDirectory directory, String mainClass, ClassLoader loader) {
        this.directory = directory;
        this.loader = loader;
        this.classes = new ClassFiles(loader);
        this.isComplete = directory.sourceFile(mainClass).isPresent();
        SourceTree.files(List.of(directory.path()), ".java").forEach(this::add);
    }

    private void add(Path file) {
        String name = directory.className(file);
        classes.root(name).ifPresent(roots::add);
        if (!name.equals("module-info") && !classes.isBuilt(file, name)) {
            edited.add(file);
        }
    }

    ClassLoader loader() {
        return loader;
    }

    /** The source files in Java that are newer than their classes, or have none. */
    Set<Path> edited() {
        return edited;
    }

    /** Those of the classes that were built from a file that is no longer there. */
    List<String> deleted(Collection<String> classNames) {
        return isComplete
                ? classNames.stream().distinct().filter(this::isDeleted).toList()
                : List.of();
    }

    /** The content of a class that was built from the directory; nothing for the classes of others. */
    Optional<byte[]> bytes(String className) {
        return isBuiltHere(className) ? classes.bytes(className) : Optional.empty();
    }

    private boolean isBuiltHere(String className) {
        return classes.root(className).filter(roots::contains).isPresent();
    }

    private boolean isDeleted(String className) {
        String outermost = ClassFiles.outermost(className);
        return directory.sourceFile(outermost).isEmpty()
                && bytes(className).filter(bytes -> isDeleted(outermost, bytes)).isPresent();
    }

    // A class can stand in a file that is named after another, and a class that tells no name is not known to be gone.
    private boolean isDeleted(String className, byte[] bytes) {
        String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
        Matcher matcher = SOURCE_NAME.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        boolean isNamed = false;
        while (matcher.find()) {
            isNamed = true;
            if (exists(packageName.replace('.', '/'), matcher.group())) {
                return false;
            }
        }
        return isNamed;
    }

    private boolean exists(String folder, String name) {
        return Stream.concat(directory.roots(), generated())
                .anyMatch(root -> Files.isRegularFile(root.resolve(folder).resolve(name)));
    }

    /** The directories in which generators may begin with packages. */
    private Stream<Path> generated() {
        return GENERATED.stream()
                .map(directory.module()::resolve)
                .filter(Files::isDirectory)
                .flatMap(ApplicationCode::below);
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> folders = Files.walk(folder, 4)) {
            return folders.filter(Files::isDirectory).toList().stream();
        } catch (IOException failure) {
            throw new SourceAccessException(folder, failure);
        }
    }
}
