package dev.revisor.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes of an application as its sources are now, beside the ones that run. */
public final class EditedClasses {

    private final Map<String, CompiledClass> compiled;
    private final Set<String> gone;
    private final ClassLoader loader;

    EditedClasses(
            Map<String, CompiledClass> compiled, List<String> gone, Map<String, Path> resources, ApplicationCode code) {
        this.compiled = Map.copyOf(compiled);
        this.gone = Set.copyOf(gone);
        this.loader = new EditedClassLoader(this.compiled, Map.copyOf(resources), code);
    }

    /** A loader of its own for all classes that were built from the source directory, edited or not. */
    public ClassLoader loader() {
        return loader;
    }

    /** The names of those that were compiled. */
    public Set<String> compiled() {
        return compiled.keySet();
    }

    /** Whether there is such a class no longer, since its source was deleted or declares it no more. */
    public boolean isGone(String className) {
        return gone.contains(className)
                || compiled.containsKey(ClassFiles.outermost(className)) && !compiled.containsKey(className);
    }
}
