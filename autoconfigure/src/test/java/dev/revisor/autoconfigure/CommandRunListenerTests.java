package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.autoconfigure.busy.Activity;
import dev.revisor.autoconfigure.busy.BusyApplication;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class CommandRunListenerTests {

    private static final String TABLES =
            "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'";

    private static final String UNREACHABLE = "--spring.datasource.url=jdbc:h2:tcp://127.0.0.1:1/none";

    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

    @BeforeEach
    void forget() {
        Activity.forget();
    }

    @DatabaseTest(only = H2)
    void startsTheApplicationWithoutACommand(TestDatabase database) throws InterruptedException {
        ConfigurableApplicationContext context = application().run(arguments(database));
        Activity.await("scheduled task", Duration.ofMinutes(1));
        context.close();
        assertThat(Activity.seen())
                .containsExactlyInAnyOrder(
                        "application runner",
                        "command line runner",
                        "smart initializing singleton",
                        "lifecycle bean",
                        "eager bean",
                        "entity manager factory",
                        "scheduled task",
                        "refreshed listener",
                        "started listener",
                        "ready listener",
                        "closed listener");
        assertThat(tables(database))
                .contains("made_by_flyway", "made_by_hibernate", "made_by_script", "made_by_own_script");
    }

    @DatabaseTest(only = H2)
    void runsTheCommandAndNothingOfTheApplication(TestDatabase database) {
        assertThat(run(database, "db", "current", "-v")).isZero();
        assertThat(Activity.seen()).isEmpty();
        assertThat(tables(database)).isEmpty();
    }

    @DatabaseTest(only = H2)
    void changesNothingWhereTheCommandAsksForTheEntities(TestDatabase database, CapturedOutput output) {
        assertThat(run(database, "db", "check")).isEqualTo(3);
        assertThat(output.getOut()).contains("made_by_hibernate");
        assertThat(Activity.seen()).containsExactly("entity manager factory");
        assertThat(tables(database)).isEmpty();
    }

    @DatabaseTest(only = H2)
    void tellsWhatTheApplicationLetsHibernateDo(TestDatabase database, CapturedOutput output) {
        run(database, "db", "check");
        assertThat(output.getErr()).contains("'spring.jpa.hibernate.ddl-auto' is 'update'");
    }

    @DatabaseTest(only = H2)
    void closesTheApplicationAfterTheCommand(TestDatabase database) {
        run(database, "db", "check");
        assertThat(contexts)
                .singleElement()
                .satisfies(context -> assertThat(context.isActive()).isFalse());
    }

    @DatabaseTest(only = H2)
    void leavesStandardOutputToTheResult(TestDatabase database, CapturedOutput output) {
        run(database, "db", "--logging.threshold.console=trace", "heads");
        assertThat(output.getOut()).doesNotContain("RepositoryConfigurationDelegate");
        assertThat(output.getErr()).contains("RepositoryConfigurationDelegate");
    }

    @DatabaseTest(only = H2)
    void isQuietByDefault(TestDatabase database, CapturedOutput output) {
        run(database, "db", "heads");
        assertThat(output.getErr().lines()).containsExactly("There is no revision: 'db migrate' writes the first one");
    }

    @DatabaseTest(only = H2)
    void keepsTheOptionsOfTheCommandOutOfTheEnvironment(TestDatabase database) {
        run(database, "db", "upgrade", "--sql", "--some.property=here");
        assertThat(contexts).singleElement().satisfies(context -> {
            assertThat(context.getEnvironment().containsProperty("sql")).isFalse();
            assertThat(context.getEnvironment().getProperty("some.property")).isEqualTo("here");
        });
    }

    @Test
    void needsNoDatabaseToShowHelp(CapturedOutput output) {
        assertThat(execute("db", UNREACHABLE, "--help")).isZero();
        assertThat(output.getOut()).startsWith("Usage: db COMMAND");
    }

    @Test
    void needsNoDatabaseForAScriptThatSaysWhereItBegins(CapturedOutput output) {
        assertThat(execute("db", UNREACHABLE, "upgrade", "--sql", "base:heads")).isZero();
        assertThat(output.getOut()).startsWith("-- For H2");
        assertThat(execute("db", UNREACHABLE, "upgrade", "--sql", "--dialect", "postgresql:17"))
                .isZero();
        assertThat(output.getOut()).contains("-- For PostgreSQL 17");
        assertThat(output.getErr()).isEmpty();
    }

    @Test
    void saysInAFewWordsThatTheDatabaseGivesNoConnection(CapturedOutput output) {
        assertThat(execute("db", UNREACHABLE, "current")).isOne();
        assertThat(output.getOut()).isEmpty();
        assertThat(output.getErr().lines()).hasSize(1);
        assertThat(output.getErr()).startsWith("The database gives no connection: ");
    }

    @DatabaseTest(only = H2)
    void saysInAFewWordsThatTheApplicationHasNoDriver(TestDatabase database, CapturedOutput output) {
        assertThat(run(database, "db", "--spring.datasource.driver-class-name=no.such.Driver", "current"))
                .isOne();
        assertThat(output.getErr()).contains("no.such.Driver").doesNotContain("\tat ");
    }

    @Test
    void saysInAFewWordsThatThereIsNoDatabase(CapturedOutput output) {
        assertThat(execute(
                        "--spring.autoconfigure.exclude="
                                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                        "db",
                        "current"))
                .isOne();
        assertThat(output.getErr()).startsWith("The application has no database to migrate: ");
    }

    @DatabaseTest(only = H2)
    void saysInAFewWordsThatThereAreNoEntities(TestDatabase database, CapturedOutput output) {
        assertThat(run(
                        database,
                        "db",
                        "--spring.autoconfigure.exclude="
                                + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
                        "check"))
                .isOne();
        assertThat(output.getErr()).startsWith("The application has no entities: ");
    }

    @Test
    void saysInAFewWordsWhyTheApplicationCannotBePrepared(CapturedOutput output) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(
                        () -> application().run("--spring.config.import=classpath:no-such-file.yaml", "db", "current"));
        assertThat(output.getOut()).isEmpty();
        assertThat(output.getErr()).contains("no-such-file.yaml").doesNotContain("\tat ");
    }

    @DatabaseTest(only = H2)
    void wantsATerminalForThePrompt(TestDatabase database, CapturedOutput output) {
        assertThat(run(database, "db", "shell")).isOne();
        assertThat(output.getErr()).contains("in a terminal");
    }

    private int run(TestDatabase database, String... words) {
        List<String> arguments = new ArrayList<>(List.of(arguments(database)));
        arguments.addAll(List.of(words));
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        List<Integer> exitCodes = new ArrayList<>();
        assertThatExceptionOfType(CommandExit.class)
                .isThrownBy(() -> application().run(arguments))
                .satisfies(exit -> exitCodes.add(exit.getExitCode()));
        return exitCodes.get(0);
    }

    private SpringApplication application() {
        SpringApplication application = new SpringApplication(BusyApplication.class);
        application.addInitializers(contexts::add);
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
