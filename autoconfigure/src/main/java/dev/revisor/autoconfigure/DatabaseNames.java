package dev.revisor.autoconfigure;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The databases that an application describes, known before there is any bean. */
final class DatabaseNames {

    private DatabaseNames() {}

    /** The names of all but the default one. */
    static Set<String> of(Environment environment) {
        return properties(environment).keySet();
    }

    static Map<String, DatabaseProperties> properties(Environment environment) {
        return Binder.get(environment)
                .bind("revisor.databases", Bindable.mapOf(String.class, DatabaseProperties.class))
                .orElse(Map.of());
    }
}
