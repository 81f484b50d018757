package dev.revisor.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Classes that may be revisions.
 *
 * @param loader the loader for all of them
 * @param files their source files by their names, where they are known
 * @param ignored classes on the class path that have no source file
 */
record FoundClasses(ClassLoader loader, Map<String, Optional<Path>> files, List<String> ignored) {}
