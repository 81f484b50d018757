package dev.revisor.source;

import java.util.Map;
import java.util.Optional;

/**
 * Defines all classes of an application anew, so that those which were compiled in memory and the others are in the same
 * packages and see each other.
 */
final class EditedClassLoader extends ClassLoader {

    private final Map<String, CompiledClass> compiled;
    private final ApplicationCode code;

    EditedClassLoader(Map<String, CompiledClass> compiled, ApplicationCode code) {
        super(code.loader());
        this.compiled = compiled;
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
