package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autoconfigure.app.RevisedApplication;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.shell.core.ShellRunner;

@ExtendWith(OutputCaptureExtension.class)
class PromptTests {

    @DatabaseTest(only = H2)
    void runsOurCommandsInARunningApplication(TestDatabase database, CapturedOutput output) throws Exception {
        type(database, "db", "current");
        assertThat(output.getOut()).contains("a1b2 (head, current)");
    }

    @DatabaseTest(only = H2)
    void leavesOtherCommandsToSpringShell(TestDatabase database, CapturedOutput output) throws Exception {
        type(database, "help");
        assertThat(output.getOut()).contains("db: Revises the database");
    }

    private static void type(TestDatabase database, String... words) throws Exception {
        SpringApplication application = new SpringApplication(RevisedApplication.class);
        application.setDefaultProperties(Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "spring.shell.interactive.enabled", "false",
                "server.port", "0"));
        try (ConfigurableApplicationContext context = application.run()) {
            context.getBean(ShellRunner.class).run(words);
        }
    }
}
