package dev.revisor.autoconfigure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.Scope;

/**
 * One object a bean, as with singletons, but never made before it is asked for: Spring makes load-time-weaver aware
 * singletons early even when they are lazy.
 */
final class OnRequestScope implements Scope, AutoCloseable {

    static final String NAME = "revisorOnRequest";

    private final Map<String, Object> objects = new LinkedHashMap<>();

    private final Deque<Runnable> destructionCallbacks = new ArrayDeque<>();

    @Override
    public Object get(String name, ObjectFactory<?> factory) {
        Object object = objects.get(name);
        if (object == null) {
            object = factory.getObject();
            objects.put(name, object);
        }
        return object;
    }

    @Override
    public @Nullable Object remove(String name) {
        return objects.remove(name);
    }

    @Override
    public void registerDestructionCallback(String name, Runnable callback) {
        destructionCallbacks.push(callback);
    }

    /** Destroys the objects, the latest first. */
    @Override
    public void close() {
        destructionCallbacks.forEach(Runnable::run);
        destructionCallbacks.clear();
        objects.clear();
    }
}
