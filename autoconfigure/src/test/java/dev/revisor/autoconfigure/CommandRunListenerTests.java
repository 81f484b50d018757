package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.autoconfigure.busy.Activity;
import dev.revisor.autoconfigure.busy.BusyApplication;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class CommandRunListenerTests {

    private static final String TABLES =
            "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'";

    private final List<List<String>> commands = new ArrayList<>();

    @BeforeEach
    void forget() {
        Activity.forget();
    }

    @DatabaseTest(only = H2)
    void startsTheApplicationWithoutACommand(TestDatabase database) {
        application(database, context -> 0).run(arguments(database)).close();
        assertThat(Activity.seen())
                .containsExactlyInAnyOrder(
                        "application runner",
                        "command line runner",
                        "smart initializing singleton",
                        "lifecycle bean",
                        "eager bean",
                        "scheduled task",
                        "refreshed listener",
                        "started listener",
                        "ready listener",
                        "closed listener");
        assertThat(tables(database)).contains("made_by_flyway", "made_by_hibernate", "made_by_script");
        assertThat(commands).isEmpty();
    }

    @DatabaseTest(only = H2)
    void runsTheCommandAndNothingOfTheApplication(TestDatabase database) {
        assertThat(run(database, context -> 0, "db", "current", "-v")).isZero();
        assertThat(commands).containsExactly(List.of("current", "-v"));
        assertThat(Activity.seen()).isEmpty();
        assertThat(tables(database)).isEmpty();
    }

    @DatabaseTest(only = H2)
    void changesNothingWhereTheCommandAsksForTheEntities(TestDatabase database) {
        int exitCode = run(
                database,
                context -> context.getBean(EntityManagerFactory.class)
                        .getMetamodel()
                        .getEntities()
                        .size(),
                "db",
                "check");
        assertThat(exitCode).isOne();
        assertThat(Activity.seen()).isEmpty();
        assertThat(tables(database)).isEmpty();
    }

    @DatabaseTest(only = H2)
    void makesAnEntityManagerFactoryOnlyOnRequestAndOnce(TestDatabase database) {
        run(
                database,
                context -> {
                    assertThat(context.getBeanFactory().getSingletonNames()).doesNotContain("entityManagerFactory");
                    assertThat(context.getBean(EntityManagerFactory.class))
                            .isSameAs(context.getBean(EntityManagerFactory.class));
                    return 0;
                },
                "db",
                "check");
    }

    @DatabaseTest(only = H2)
    void closesTheApplicationAfterTheCommand(TestDatabase database) {
        List<EntityManagerFactory> factories = new ArrayList<>();
        run(
                database,
                context -> {
                    factories.add(
                            context.getBean(EntityManagerFactory.class).unwrap(org.hibernate.SessionFactory.class));
                    return 0;
                },
                "db",
                "check");
        assertThat(factories)
                .singleElement()
                .satisfies(factory -> assertThat(factory.isOpen()).isFalse());
    }

    @DatabaseTest(only = H2)
    void passesTheExitCodeOn(TestDatabase database) {
        assertThat(run(database, context -> 3, "db", "check")).isEqualTo(3);
    }

    @DatabaseTest(only = H2)
    void leavesStandardOutputToTheResult(TestDatabase database, CapturedOutput output) {
        run(
                database,
                context -> {
                    System.out.println("chatter");
                    return 0;
                },
                "db",
                "--logging.threshold.console=trace",
                "current");
        assertThat(output.getOut()).isEqualTo("result of current\n");
        assertThat(output.getErr()).contains("chatter", "RepositoryConfigurationDelegate");
    }

    @DatabaseTest(only = H2)
    void isQuietByDefault(TestDatabase database, CapturedOutput output) {
        run(database, context -> 0, "db", "current");
        assertThat(output.getAll()).isEqualTo("result of current\n");
    }

    @DatabaseTest(only = H2)
    void keepsTheOptionsOfTheCommandOutOfTheEnvironment(TestDatabase database) {
        run(
                database,
                context -> {
                    assertThat(context.getEnvironment().containsProperty("sql")).isFalse();
                    assertThat(context.getEnvironment().getProperty("some.property"))
                            .isEqualTo("here");
                    return 0;
                },
                "db",
                "upgrade",
                "--sql",
                "--some.property=here");
    }

    private int run(TestDatabase database, ToIntFunction<ConfigurableApplicationContext> command, String... words) {
        List<String> arguments = new ArrayList<>(List.of(arguments(database)));
        arguments.addAll(List.of(words));
        List<Integer> exitCodes = new ArrayList<>();
        assertThatExceptionOfType(CommandExit.class)
                .isThrownBy(() -> application(database, command).run(arguments.toArray(String[]::new)))
                .satisfies(exit -> exitCodes.add(exit.getExitCode()));
        return exitCodes.get(0);
    }

    private SpringApplication application(
            TestDatabase database, ToIntFunction<ConfigurableApplicationContext> command) {
        SpringApplication application = new SpringApplication(BusyApplication.class);
        application.addInitializers((GenericApplicationContext context) ->
                context.registerBean(Commands.class, () -> (words, console) -> {
                    commands.add(words);
                    console.result("result of " + words.get(0));
                    return command.applyAsInt(context);
                }));
        return application;
    }

    private static String[] arguments(TestDatabase database) {
        return new String[] {
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password(),
            "--spring.jpa.properties.hibernate.hbm2ddl.auto=update",
            "--spring.flyway.locations=classpath:busy/flyway",
            "--spring.flyway.baseline-on-migrate=true",
            "--spring.sql.init.mode=always",
            "--spring.sql.init.schema-locations=classpath:busy/schema.sql",
            "--server.port=0",
            "--spring.shell.interactive.enabled=false"
        };
    }

    private static List<Object> tables(TestDatabase database) {
        return database.query(TABLES).stream().map(row -> row.get(0)).toList();
    }
}
