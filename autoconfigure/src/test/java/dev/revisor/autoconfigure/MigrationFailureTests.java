package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.autoconfigure.app.RevisedApplication;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MigrationFailureTests {

    @BeforeEach
    void restoreLog() {
        ConsoleLog.restore();
    }

    @DatabaseTest(only = H2)
    void isToldWithoutStackTrace(TestDatabase database, CapturedOutput output) {
        SpringApplication application = new SpringApplication(RevisedApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() ->
                        application.run("--spring.datasource.url=" + database.url(), "--revisor.on-startup=verify"));
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "The database is not up to date", "Action:")
                .doesNotContain("\tat ");
    }
}
