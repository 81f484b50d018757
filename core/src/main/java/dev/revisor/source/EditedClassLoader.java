package dev.revisor.source;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Defines all classes of an application anew, so that those which were compiled in memory and the others are in the same
 * packages and see each other.
 */
final class EditedClassLoader extends ClassLoader {

    private final Map<String, CompiledClass> compiled;
    private final Map<String, Path> resources;
    private final ApplicationCode code;

    EditedClassLoader(Map<String, CompiledClass> compiled, Map<String, Path> resources, ApplicationCode code) {
        super(code.loader());
        this.compiled = compiled;
        this.resources = resources;
        this.code = code;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            Optional<byte[]> bytes = bytes(name);
            return bytes.isPresent() ? define(name, bytes.get()) : super.loadClass(name, resolve);
        }
    }

    /** A mapping file that was edited takes the place of its copy. */
    @Override
    public @Nullable URL getResource(String name) {
        Path edited = resources.get(name);
        return edited == null ? super.getResource(name) : url(edited);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException failure) {
            throw new SourceAccessException(file, failure);
        }
    }

    private Optional<byte[]> bytes(String name) {
        CompiledClass edited = compiled.get(name);
        if (edited != null) {
            return Optional.of(edited.bytes());
        }
        return name.startsWith("java.") ? Optional.empty() : code.bytes(name);
    }

    private Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }
}
