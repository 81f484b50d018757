package dev.revisor.autoconfigure;

import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** What the application itself has Hibernate do to the schema, also where a command forbids it. */
final class DeclaredSchemaAction {

    private static final Set<String> HARMLESS = Set.of("", "none", "validate");

    private final Binder binder;

    DeclaredSchemaAction(ConfigurableEnvironment environment) {
        Iterable<PropertySource<?>> declared = environment.getPropertySources().stream()
                .filter(source -> !source.getName().equals(CommandEnvironmentPreparation.IMPERATIVE_SOURCE))
                .toList();
        this.binder = new Binder(
                ConfigurationPropertySources.from(declared), new PropertySourcesPlaceholdersResolver(declared));
    }

    /** A sentence about an action that changes the schema, if there is one. */
    Optional<String> warning() {
        return find().flatMap(action -> warning("'spring.jpa.hibernate.ddl-auto'", action));
    }

    /** A sentence about what a setting says, if that changes the schema. */
    static Optional<String> warning(String setting, String action) {
        return HARMLESS.contains(action)
                ? Optional.empty()
                : Optional.of("Hibernate changes the database itself (" + setting + " is '" + action
                        + "'), so revisions miss what it changed: set it to 'none' or 'validate'");
    }

    private Optional<String> find() {
        return bind("spring.jpa.properties.hibernate.hbm2ddl.auto")
                .or(() -> bind("spring.jpa.hibernate.ddl-auto"))
                .or(() -> bind("spring.jpa.generate-ddl").filter("true"::equals).map(on -> "update"));
    }

    private Optional<String> bind(String name) {
        return Optional.ofNullable(binder.bind(name, String.class).orElse(null));
    }
}
