package dev.revisor.source;

import java.io.IOException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of the running application's Java sources, with the resources beside it.
 *
 * @param path the directory, such as {@code src/main/java}
 */
public record SourceDirectory(Path path) {

    private static final Path CONVENTIONAL = Path.of("src", "main", "java");

    private static final List<String> LANGUAGES = List.of("java", "kotlin", "groovy");

    /**
     * Finds the source directory: the configured one, else {@code src/main/java} of the module whose build output is
     * running, if it or {@code kotlin} or {@code groovy} beside it holds the source of the main class. It may not exist
     * where nothing is written in Java yet. The working directory as such says nothing.
     *
     * @param configured the configured one, or null
     * @param mainClass the main class of the application, or null
     * @return nothing where there is none, also where the configured one does not exist on this machine
     */
    public static Optional<SourceDirectory> find(@Nullable Path configured, @Nullable Class<?> mainClass) {
        if (configured != null) {
            return Optional.of(configured).filter(Files::isDirectory).map(SourceDirectory::new);
        }
        return Optional.ofNullable(mainClass)
                .map(type -> type.getProtectionDomain().getCodeSource())
                .flatMap(source -> Optional.ofNullable(source.getLocation()))
                .flatMap(location -> ofRunning(location, mainClass == null ? "" : mainClass.getName()));
    }

    static Optional<SourceDirectory> ofRunning(URL codeSource, String mainClass) {
        return CodeLocation.of(codeSource).map(BuildOutput::modules).orElse(List.of()).stream()
                .map(module -> new SourceDirectory(module.resolve(CONVENTIONAL)))
                .filter(candidate -> candidate.declares(ClassFiles.outermost(mainClass)))
                .findFirst();
    }

    /** The conventional one of a module, which may not exist. */
    static SourceDirectory ofModule(Path module) {
        return new SourceDirectory(module.resolve(CONVENTIONAL));
    }

    /** The directory of a package, which may not exist yet. */
    public Path packageDirectory(String packageName) {
        return packageName.isEmpty() ? path : path.resolve(packageName.replace('.', '/'));
    }

    /** The directory of a location such as {@code classpath:db/revisions}, which may not exist yet. */
    public Path locationDirectory(String location) {
        return resources().resolve(ClassPathLocation.path(location));
    }

    /** The file beside the sources that becomes a resource of the class path, which may not exist. */
    Path resourceFile(String resource) {
        return resources().resolve(ClassPathLocation.path(resource));
    }

    /** The path below the roots of the class path that a file beside the sources gets. */
    String resource(Path file) {
        return resources()
                .relativize(file)
                .toString()
                .replace(file.getFileSystem().getSeparator(), "/");
    }

    /**
     * Writes a new file into a package, whose directory is made where it is missing.
     *
     * @throws RevisionFileExistsException if there is such a file already
     * @throws SourceAccessException if it can't be written
     */
    public Path createInPackage(String packageName, RevisionFile file) {
        return create(packageDirectory(packageName), file);
    }

    /**
     * Writes a new file into a location such as {@code classpath:db/revisions}, whose directory is made where it is
     * missing.
     *
     * @throws RevisionFileExistsException if there is such a file already
     * @throws SourceAccessException if it can't be written
     */
    public Path createInLocation(String location, RevisionFile file) {
        return create(locationDirectory(location), file);
    }

    /** When the youngest of these classes was built, where that is known. */
    public static Optional<Instant> lastBuilt(Collection<String> classNames, ClassLoader loader) {
        ClassFiles classes = new ClassFiles(loader);
        return classNames.stream().flatMap(name -> classes.built(name).stream()).max(Comparator.naturalOrder());
    }

    /** Whether it is there, which it need not be beside sources in other languages. */
    public boolean exists() {
        return Files.isDirectory(path);
    }

    /** The folder of the module, which holds its build file: the one above {@code src/main/java}, or {@code kotlin}. */
    public Path module() {
        Path absolute = path.toAbsolutePath().normalize();
        return LANGUAGES.stream().anyMatch(language -> absolute.endsWith(CONVENTIONAL.resolveSibling(language)))
                ? BuildOutput.ancestor(absolute, CONVENTIONAL.getNameCount())
                : absolute;
    }

    /** What to type to build the module. */
    public String buildCommand() {
        return BuildTool.of(module()).orElse(BuildTool.MAVEN).compileCommand(module());
    }

    /** The file in which a class of the outermost level is expected, in Java, Kotlin or Groovy. */
    Optional<Path> sourceFile(String className) {
        String name = className.replace('.', '/');
        return Stream.of(".java", ".kt", ".groovy")
                .flatMap(ending -> roots().map(root -> root.resolve(name + ending)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The directories in which sources may be, this one first. */
    Stream<Path> roots() {
        return Stream.of(path, path.resolveSibling("kotlin"), path.resolveSibling("groovy"));
    }

    /** The name of the class that a file below the directory is named after. */
    String className(Path source) {
        String relative = path.relativize(source).toString();
        return relative.substring(0, relative.lastIndexOf('.'))
                .replace(source.getFileSystem().getSeparator(), ".");
    }

    /** Other languages than Java have their classes in files of any name and folder. */
    private boolean declares(String className) {
        return sourceFile(className).isPresent()
                || Stream.of(".kt", ".groovy")
                        .flatMap(ending -> SourceTree.files(roots().toList(), ending).stream())
                        .anyMatch(file -> SourceCode.read(file).classNames().contains(className));
    }

    private Path resources() {
        return path.resolveSibling("resources");
    }

    private static Path create(Path directory, RevisionFile file) {
        createDirectories(directory);
        Path target = directory.resolve(file.name());
        try {
            return Files.writeString(target, file.text(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException failure) {
            throw new RevisionFileExistsException(target);
        } catch (IOException failure) {
            throw new SourceAccessException(target, failure);
        }
    }

    private static void createDirectories(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new SourceAccessException(directory, failure);
        }
    }
}
