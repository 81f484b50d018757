package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revisor.autoconfigure.two.TwoDatabasesApplication;
import dev.revisor.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs {@link TwoDatabasesApplication} on two databases of a test. */
record TwoDatabases(TestDatabase shop, TestDatabase reporting) {

    /** Starts it without arguments, which Spring Shell would take for a command. */
    ConfigurableApplicationContext start(String... properties) {
        SpringApplication application = new SpringApplication(TwoDatabasesApplication.class);
        application.setDefaultProperties(Stream.of(arguments(properties))
                .map(property -> property.substring(2).split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
        return application.run();
    }

    /** Runs a command and returns its exit code. */
    int run(String... words) {
        CommandExit exit = catchThrowableOfType(
                CommandExit.class,
                () -> new SpringApplication(TwoDatabasesApplication.class)
                        .run(Stream.concat(Stream.of(arguments()), Stream.concat(Stream.of("db"), Stream.of(words)))
                                .toArray(String[]::new)));
        return Objects.requireNonNull(exit, "no command was run").getExitCode();
    }

    List<Object> ids(TestDatabase database) {
        return database.query("select id from revisor_history").stream()
                .map(row -> row.get(0))
                .toList();
    }

    private String[] arguments(String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.main.web-application-type=none",
                "--spring.shell.interactive.enabled=false",
                "--revisor.databases.reporting.data-source=reportingDataSource",
                "--shop.url=" + shop.url(),
                "--shop.username=" + shop.username(),
                "--shop.password=" + shop.password(),
                "--reporting.url=" + reporting.url(),
                "--reporting.username=" + reporting.username(),
                "--reporting.password=" + reporting.password()));
        arguments.addAll(List.of(further));
        return arguments.toArray(String[]::new);
    }
}
