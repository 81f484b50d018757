package dev.revisor.autoconfigure;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Brings back the Spring Shell that an application excludes. A service excludes it because, even without a prompt, Shell
 * takes the arguments the service is started with for a command; {@code db shell} needs it all the same.
 */
final class ShellExclusions {

    private static final String PROPERTY = "spring.autoconfigure.exclude";

    private ShellExclusions() {}

    static void lift(ConfigurableEnvironment environment) {
        List<String> excluded = Binder.get(environment)
                .bind(PROPERTY, Bindable.listOf(String.class))
                .orElse(List.of());
        List<String> others = excluded.stream()
                .filter(name -> !name.startsWith("org.springframework.shell."))
                .toList();
        if (others.size() < excluded.size()) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("revisorShell", Map.of(PROPERTY, String.join(",", others))));
        }
    }
}
