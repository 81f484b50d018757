package dev.revisor.autoconfigure;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * Gives the environment what a command needs: no option of the command in it, no server, nothing that prepares a
 * database, and a quiet console.
 */
final class CommandEnvironmentPreparation {

    /** The name of the property source that nothing of the application can override. */
    static final String IMPERATIVE_SOURCE = "revisorCommand";

    private static final String COMMAND_LINE = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;

    private static final String NESTED_COMMAND_LINE = "springApplicationCommandLineArgs";

    private static final Map<String, Object> IMPERATIVE = Map.ofEntries(
            Map.entry("spring.main.web-application-type", "none"),
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("spring.main.log-startup-info", "false"),
            Map.entry("spring.main.keep-alive", "false"),
            Map.entry("revisor.on-startup", "none"),
            Map.entry("spring.jpa.hibernate.ddl-auto", "none"),
            Map.entry("spring.jpa.generate-ddl", "false"),
            Map.entry("spring.sql.init.mode", "never"),
            Map.entry("spring.flyway.enabled", "false"),
            Map.entry("spring.liquibase.enabled", "false"),
            Map.entry("spring.batch.job.enabled", "false"));

    private static final Map<String, Object> QUIET = Map.of("logging.threshold.console", "off");

    private final CommandLine commandLine;

    CommandEnvironmentPreparation(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    /** Whether a command runs, and not the application. */
    static boolean isApplied(Environment environment) {
        return environment instanceof ConfigurableEnvironment configurable
                && configurable.getPropertySources().contains(IMPERATIVE_SOURCE);
    }

    void apply(ConfigurableEnvironment environment) {
        MutablePropertySources sources = environment.getPropertySources();
        restrictCommandLine(sources);
        if (!commandLine.wantsStackTraces()) {
            addQuiet(sources);
        }
        sources.addFirst(new MapPropertySource(IMPERATIVE_SOURCE, imperative()));
    }

    private void restrictCommandLine(MutablePropertySources sources) {
        PropertySource<?> source = sources.get(COMMAND_LINE);
        if (source instanceof SimpleCommandLinePropertySource) {
            sources.replace(COMMAND_LINE, commandLine(COMMAND_LINE));
        }
        if (source instanceof CompositePropertySource composite) {
            sources.replace(COMMAND_LINE, restrict(composite));
        }
    }

    private CompositePropertySource restrict(CompositePropertySource composite) {
        CompositePropertySource restricted = new CompositePropertySource(COMMAND_LINE);
        for (PropertySource<?> source : composite.getPropertySources()) {
            boolean ours = source.getName().equals(NESTED_COMMAND_LINE);
            restricted.addPropertySource(ours ? commandLine(NESTED_COMMAND_LINE) : source);
        }
        return restricted;
    }

    private PropertySource<?> commandLine(String name) {
        return new SimpleCommandLinePropertySource(
                name, commandLine.bootArguments().toArray(String[]::new));
    }

    private void addQuiet(MutablePropertySources sources) {
        MapPropertySource quiet = new MapPropertySource("revisorCommandLogging", QUIET);
        if (sources.contains(COMMAND_LINE)) {
            sources.addAfter(COMMAND_LINE, quiet);
            return;
        }
        sources.addFirst(quiet);
    }

    private Map<String, Object> imperative() {
        Map<String, Object> properties = new HashMap<>(IMPERATIVE);
        properties.put("spring.shell.interactive.enabled", Boolean.toString(commandLine.isShell()));
        return properties;
    }
}
