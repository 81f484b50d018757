package dev.revisor.source;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Recognises where Maven, Gradle and IntelliJ IDEA put what they build. */
final class BuildOutput {

    private static final List<Path> DIRECTORIES = List.of(
            Path.of("target", "classes"),
            Path.of("build", "classes", "java", "main"),
            Path.of("build", "classes", "kotlin", "main"));
    private static final List<Path> JARS = List.of(Path.of("target"), Path.of("build", "libs"));
    private static final Path IDEA = Path.of("out", "production");

    private BuildOutput() {}

    /** The modules that a directory or jar may be the output of, the likelier first; none if it is no such output. */
    static List<Path> modules(Path output) {
        Path absolute = output.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            return List.of();
        }
        boolean isJar = absolute.toString().endsWith(".jar");
        Stream<Path> modules = isJar ? above(parent, JARS) : above(absolute, DIRECTORIES);
        Stream<Path> ofIdea = above(parent, List.of(IDEA))
                .flatMap(project -> Stream.of(project.resolve(absolute.getFileName()), project));
        return Stream.concat(modules, isJar ? Stream.empty() : ofIdea).toList();
    }

    private static Stream<Path> above(Path path, List<Path> endings) {
        return endings.stream().filter(path::endsWith).map(ending -> ancestor(path, ending.getNameCount()));
    }

    /** The directory so many levels above an absolute path. */
    static Path ancestor(Path path, int levels) {
        return path.getRoot().resolve(path.subpath(0, path.getNameCount() - levels));
    }
}
