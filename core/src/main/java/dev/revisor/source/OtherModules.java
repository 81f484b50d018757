package dev.revisor.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the other modules of the build that a module belongs to, by where they have their sources. */
final class OtherModules {

    /** From the outermost folder of the build to the sources of a module: three folders of modules at most. */
    private static final int DEPTH = 6;

    private static final Set<String> WITHOUT_MODULES = Set.of("target", "build", "out", "bin", "node_modules");

    static final Path SOURCES = Path.of("src", "main");

    private OtherModules() {}

    /** Their source directories, in the order of their names; none where the build is not known. */
    static List<SourceDirectory> of(SourceDirectory directory) {
        Path module = directory.module();
        Set<Path> found = new TreeSet<>();
        BuildTool.of(module)
                .ifPresent(tool -> tool.folders(tool.root(module))
                        .filter(Files::isDirectory)
                        .forEach(folder -> walk(folder, new Modules(found))));
        found.remove(module.toAbsolutePath().normalize());
        return found.stream().map(SourceDirectory::ofModule).toList();
    }

    private static void walk(Path root, FileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(root, Set.of(), DEPTH, visitor);
        } catch (IOException failure) {
            throw new SourceAccessException(root, failure);
        }
    }

    private static final class Modules extends SimpleFileVisitor<Path> {

        private final Set<Path> found;

        Modules(Set<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.endsWith(SOURCES)) {
                found.add(BuildOutput.ancestor(folder.toAbsolutePath().normalize(), SOURCES.getNameCount()));
                return FileVisitResult.SKIP_SUBTREE;
            }
            String name =
                    folder.getFileName() == null ? "" : folder.getFileName().toString();
            return name.startsWith(".") || WITHOUT_MODULES.contains(name)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
