package dev.revisor.source;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Classes that exist only in memory, and the files they come from. */
final class CompiledClasses {

    private final Map<String, CompiledClass> classes;
    private final ClassLoader loader;

    CompiledClasses(Map<String, CompiledClass> classes, ClassLoader parent) {
        this.classes = Map.copyOf(classes);
        this.loader = new CompiledClassLoader(this.classes, parent);
    }

    Set<String> names() {
        return classes.keySet();
    }

    Optional<Path> file(String name) {
        return Optional.ofNullable(classes.get(name)).map(CompiledClass::source);
    }

    /** A loader that prefers these classes to those of the same names below it. */
    ClassLoader loader() {
        return loader;
    }

    private static final class CompiledClassLoader extends ClassLoader {

        private final Map<String, CompiledClass> classes;

        CompiledClassLoader(Map<String, CompiledClass> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            CompiledClass compiled = classes.get(name);
            if (compiled == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name, compiled.bytes());
            }
        }

        private Class<?> define(String name, byte[] bytes) {
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
