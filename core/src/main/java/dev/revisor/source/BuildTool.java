package dev.revisor.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The build tools whose projects are known: by what, and how they compile. */
enum BuildTool {
    MAVEN("mvn", "mvnw", "compile"),
    GRADLE("gradle", "gradlew", "classes");

    private static final Pattern MODULE = Pattern.compile("<module>\\s*([^<]+?)\\s*</module>");

    private static final Pattern PARENT =
            Pattern.compile("<relativePath>\\s*([^<]+?)(?:/pom\\.xml)?\\s*</relativePath>");

    private static final List<String> GRADLE_SETTINGS = List.of("settings.gradle", "settings.gradle.kts");

    private final String program;
    private final String wrapper;
    private final String compileGoal;

    BuildTool(String program, String wrapper, String compileGoal) {
        this.program = program;
        this.wrapper = wrapper;
        this.compileGoal = compileGoal;
    }

    /** The build tool of the module in a folder, told by its build file. */
    static Optional<BuildTool> of(Path module) {
        return Arrays.stream(values())
                .filter(tool -> holds(module, tool.buildFiles()))
                .findFirst();
    }

    /** All build files that are looked for. */
    static List<String> allBuildFiles() {
        return Arrays.stream(values())
                .flatMap(tool -> tool.buildFiles().stream())
                .toList();
    }

    /** What to type in a module's folder to compile it. */
    String compileCommand(Path module) {
        Path root = root(module);
        String command = Files.exists(root.resolve(wrapper))
                ? Path.of(".").resolve(module.relativize(root)).resolve(wrapper).toString()
                : program;
        return command + others(module, root) + " " + compileGoal;
    }

    /** Maven builds the modules that one uses only if it is told to, and from the outermost folder. */
    private String others(Path module, Path root) {
        return this == GRADLE || module.equals(root)
                ? ""
                : " -f " + module.relativize(root) + " -pl " + root.relativize(module) + " -am";
    }

    /** The outermost folder of the build that a module belongs to. */
    Path root(Path module) {
        return switch (this) {
            case MAVEN -> mavenRoot(module);
            case GRADLE ->
                ancestors(module)
                        .filter(folder -> holds(folder, GRADLE_SETTINGS))
                        .findFirst()
                        .orElse(module);
        };
    }

    /** The files that run the commands, by their names beside the build file. */
    List<String> scripts() {
        return switch (this) {
            case MAVEN -> List.of("db", "db.cmd");
            case GRADLE -> List.of("db", "db.cmd", "db.gradle");
        };
    }

    private List<String> buildFiles() {
        return switch (this) {
            case MAVEN -> List.of("pom.xml");
            case GRADLE -> List.of("build.gradle", "build.gradle.kts");
        };
    }

    /** The resource that a script is made from. */
    String template(String script) {
        return name().toLowerCase(Locale.ROOT) + "/" + script;
    }

    /** The folders in which the modules of a build are, the outermost one of the build first. */
    Stream<Path> folders(Path root) {
        Stream<Path> beside = this == GRADLE ? Stream.of() : listed(MODULE, root);
        return Stream.concat(Stream.of(root), beside.filter(folder -> !folder.startsWith(root)));
    }

    private static Path mavenRoot(Path module) {
        Set<Path> passed = new HashSet<>();
        Path root = module;
        Optional<Path> above = parent(root);
        // Poms that are half edited may list each other.
        while (above.isPresent() && passed.add(root)) {
            root = above.get();
            above = parent(root);
        }
        return root;
    }

    /** Modules may be in folders without a build file, and their parent beside them. */
    private static Optional<Path> parent(Path module) {
        return Stream.concat(ancestors(module).skip(1), listed(PARENT, module))
                .filter(folder ->
                        !folder.equals(module) && listed(MODULE, folder).anyMatch(module::equals))
                .findFirst();
    }

    private static Stream<Path> listed(Pattern element, Path folder) {
        Path pom = folder.resolve("pom.xml");
        return Files.isRegularFile(pom)
                ? element.matcher(text(pom))
                        .results()
                        .map(found -> folder.resolve(found.group(1)).normalize())
                : Stream.of();
    }

    /** A pom may be in another encoding; what is not understood of it is no path of a module. */
    private static String text(Path pom) {
        try {
            return new String(Files.readAllBytes(pom), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new SourceAccessException(pom, failure);
        }
    }

    private static Stream<Path> ancestors(Path folder) {
        return Stream.iterate(folder, path -> path != null, Path::getParent);
    }

    private static boolean holds(Path folder, List<String> files) {
        return files.stream().map(folder::resolve).anyMatch(Files::isRegularFile);
    }
}
