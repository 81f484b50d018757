package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autoconfigure.plain.PlainApplication;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

class UnchangedApplicationTests {

    private static final String WITHOUT_REVISOR = "--spring.autoconfigure.exclude="
            + "dev.revisor.autoconfigure.RevisorAutoConfiguration,"
            + "dev.revisor.autoconfigure.RevisorEndpointAutoConfiguration,"
            + "dev.revisor.autoconfigure.RevisorShellAutoConfiguration";

    private static final String WITHOUT_SHELL =
            "--spring.autoconfigure.exclude=org.springframework.shell.core.autoconfigure.SpringShellAutoConfiguration";

    /** As with the starter that the documentation names; JLine brings beans named like those of this application. */
    private static final ClassLoader WITHOUT_JLINE =
            new FilteredClassLoader("org.jline", "org.springframework.shell.jline");

    private static final String TABLES =
            "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'";

    private final List<Object> ready = new ArrayList<>();

    @DatabaseTest(only = H2)
    void hasTheSameBeansButOurs(TestDatabase database) {
        List<String> before = new ArrayList<>();
        run(database, context -> before.addAll(beanNames(context)), WITHOUT_REVISOR);
        run(
                database,
                context -> assertThat(beanNames(context))
                        .filteredOn(name -> !name.contains("revisor"))
                        .containsExactlyInAnyOrderElementsOf(before));
    }

    @DatabaseTest(only = H2)
    void leavesTheDatabaseToHibernate(TestDatabase database) {
        run(database, context -> {
            assertThat(context.getBean(EntityManagerFactory.class).getProperties())
                    .containsEntry("hibernate.hbm2ddl.auto", "create-drop");
            assertThat(database.query(TABLES)).containsExactly(List.of("memo"));
        });
    }

    @DatabaseTest(only = H2)
    void becomesReadyWithATerminalLibrary(TestDatabase database) {
        run(database, context -> assertThat(ready).hasSize(1));
    }

    @DatabaseTest(only = H2)
    void becomesReadyWithoutATerminalLibrary(TestDatabase database) {
        run(
                database,
                context -> {
                    assertThat(ready).hasSize(1);
                    assertThat(context.containsBean("commandRegistry")).isFalse();
                },
                WITHOUT_SHELL);
    }

    @DatabaseTest(only = H2)
    void startsWhereHibernateUpdatesTheSchema(TestDatabase database) {
        run(
                database,
                context -> assertThat(database.query(TABLES)).containsExactly(List.of("memo")),
                "--spring.jpa.hibernate.ddl-auto=update");
        assertThat(database.query(TABLES)).containsExactly(List.of("memo"));
    }

    private void run(
            TestDatabase database, Consumer<ConfigurableApplicationContext> assertions, String... furtherArguments) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--server.port=0"));
        arguments.addAll(List.of(furtherArguments));
        SpringApplication application = new SpringApplication(PlainApplication.class);
        application.setResourceLoader(new DefaultResourceLoader(WITHOUT_JLINE));
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ready::add);
        try (ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new))) {
            assertions.accept(context);
        }
    }

    private static List<String> beanNames(ConfigurableApplicationContext context) {
        return Arrays.asList(context.getBeanDefinitionNames());
    }
}
