package dev.revisor.source;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The sources of other modules that decide what mapped classes say, and that were edited since they were built. */
final class EditedElsewhere {

    private final List<ApplicationCode> modules;

    EditedElsewhere(List<ApplicationCode> modules) {
        this.modules = modules;
    }

    /** Whether there are any that could be asked about. */
    boolean isEdited() {
        return modules.stream().anyMatch(module -> !module.edited().isEmpty());
    }

    /**
     * Those that are mapped, declare one of the classes, or have a name that is mentioned.
     *
     * @param words those of the sources of the application's own module
     */
    Set<Path> decidingFor(Collection<String> classNames, Set<String> words) {
        Set<Path> named = new HashSet<>();
        modules.forEach(module -> named.addAll(module.sourceFiles(classNames)));
        Set<String> mentioned = new HashSet<>(words);
        named.forEach(file -> mentioned.addAll(SourceCode.read(file).words()));
        Set<Path> deciding = new TreeSet<>();
        modules.stream()
                .flatMap(module -> module.edited().stream())
                .filter(file -> named.contains(file) || decides(SourceCode.read(file), mentioned))
                .forEach(deciding::add);
        return deciding;
    }

    private static boolean decides(SourceCode source, Set<String> mentioned) {
        return source.isMapped() || source.isOneOf(mentioned);
    }
}
