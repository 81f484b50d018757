package dev.revisor.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the application that were built from a source directory, compared with what is in it now. */
final class ApplicationCode {

    /** The name of its source, which a compiler puts into each class. */
    private static final Pattern SOURCE_NAME = Pattern.compile("[\\w$\\x80-\\xff-]+\\.(?:java|kt|groovy)");

    private static final List<String> NO_CLASSES = List.of("module-info");

    private static final List<String> GENERATED = List.of("target/generated-sources", "build/generated");

    private final SourceDirectory directory;
    private final ClassLoader loader;
    private final ClassFiles classes;
    private final Predicate<String> mayBeOurs;
    private final Set<String> roots = new LinkedHashSet<>();
    private final Set<Path> edited = new LinkedHashSet<>();
    private final Map<String, Path> elsewhere = new HashMap<>();
    private final boolean isComplete;

    ApplicationCode(SourceDirectory directory, String mainClass, ClassLoader loader) {
        this(directory, mainClass, loader, name -> true);
    }

    private ApplicationCode(
            SourceDirectory directory, String mainClass, ClassLoader loader, Predicate<String> mayBeOurs) {
        this.directory = directory;
        this.loader = loader;
        this.mayBeOurs = mayBeOurs;
        this.classes = new ClassFiles(loader);
        this.isComplete = directory.sourceFile(mainClass).isPresent();
        SourceTree.files(List.of(directory.path()), ".java")
                .forEach(file -> add(file, List.of(directory.className(file))));
        Stream.of(".kt", ".groovy")
                .flatMap(ending -> SourceTree.files(directory.roots().toList(), ending).stream())
                .forEach(this::addDeclarations);
    }

    /** That of other modules of the same build whose classes the application uses. */
    List<ApplicationCode> others() {
        return OtherModules.of(directory).stream()
                .map(other -> new ApplicationCode(other, "", loader, name -> isPartOf(other, name)))
                .filter(other -> !other.roots.isEmpty())
                .toList();
    }

    private boolean isPartOf(SourceDirectory other, String className) {
        if (directory.sourceFile(className).isPresent()) {
            return false;
        }
        Optional<Path> place = classes.location(className);
        List<Path> modules = place.map(BuildOutput::modules).orElse(List.of());
        // Only an executable jar of the application holds classes of others.
        return modules.contains(directory.module())
                ? place.filter(file -> file.toString().endsWith(".jar")).isPresent()
                : modules.contains(other.module()) || modules.stream().noneMatch(ApplicationCode::hasSources);
    }

    private static boolean hasSources(Path module) {
        return Files.isDirectory(module.resolve(OtherModules.SOURCES));
    }

    private void addDeclarations(Path file) {
        List<String> names = SourceCode.read(file).classNames();
        names.forEach(name -> elsewhere.putIfAbsent(name, file));
        add(file, names);
    }

    private void add(Path file, List<String> classNames) {
        List<String> ours = classNames.stream().filter(mayBeOurs).toList();
        // Every jar may have a module's description.
        if (ours.isEmpty() || ours.equals(NO_CLASSES)) {
            return;
        }
        ours.forEach(name -> classes.root(name).ifPresent(roots::add));
        if (ours.stream().noneMatch(name -> classes.isBuilt(file, name))) {
            edited.add(file);
        }
    }

    ClassLoader loader() {
        return loader;
    }

    /** The source files that are newer than their classes, or have none. */
    Set<Path> edited() {
        return edited;
    }

    /** The file in which a class of the outermost level is declared, or would be by its name. */
    Optional<Path> sourceFile(String className) {
        return Optional.of(className)
                .filter(mayBeOurs)
                .flatMap(directory::sourceFile)
                .or(() -> Optional.ofNullable(elsewhere.get(className)));
    }

    /** The files in which classes are declared, as far as they are here. */
    Set<Path> sourceFiles(Collection<String> classNames) {
        return classNames.stream()
                .map(ClassFiles::outermost)
                .distinct()
                .flatMap(name -> sourceFile(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
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
        return sourceFile(outermost).isEmpty()
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
