package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.autoconfigure.app.RevisedApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

@ExtendWith(OutputCaptureExtension.class)
class OfflineCommandTests {

    private static final String PACKAGE = "dev/revisor/autoconfigure/app/migrations";

    private final Closed dataSource = new Closed();

    @TempDir
    private Path sources;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/nowhere/shop",
                "jdbc:postgresql://nowhere/shop",
                "jdbc:mariadb://nowhere/shop",
                "jdbc:sqlite:/nowhere/shop.db"
            })
    void writesAndChecksWithoutAnyConnection(String url, CapturedOutput output) throws IOException {
        dataSource.setUrl(url);
        Files.createDirectories(sources.resolve(PACKAGE));
        assertThat(run("check", "--offline")).isEqualTo(3);
        assertThat(run("migrate", "--offline", "-m", "baseline")).isZero();
        assertThat(sources.resolve(PACKAGE)).isDirectoryContaining("glob:**_Baseline.java");
        assertThat(run("check", "--offline")).isZero();
        assertThat(output.getOut()).contains("with 0 revisions, as on ", "Entities and revisions agree");
        assertThat(dataSource.asked).isZero();
    }

    @Test
    void takesTheDatabaseOfAnOptionOverThatOfTheAddress(CapturedOutput output) throws IOException {
        Files.createDirectories(sources.resolve(PACKAGE));
        assertThat(run("migrate", "--offline", "--dialect", "postgresql:17")).isZero();
        assertThat(output.getOut()).contains("with 0 revisions, as on PostgreSQL 17");
        assertThat(dataSource.asked).isZero();
    }

    @Test
    void readsWhatWasJustTypedWithoutAnyConnection(CapturedOutput output) throws IOException {
        Path customer = sources.resolve("dev/revisor/autoconfigure/app/Customer.java");
        Files.createDirectories(sources.resolve(PACKAGE));
        Files.writeString(
                customer,
                "package dev.revisor.autoconfigure.app; import jakarta.persistence.*;"
                        + " @Entity public class Customer { @Id Long id; @Column(length = 61) String slogan; }");
        assertThat(run("migrate", "--offline", "-m", "baseline")).isZero();
        assertThat(output.getOut()).contains("compiled in memory");
        assertThat(sources.resolve(PACKAGE)).isDirectoryRecursivelyContaining("glob:**_Baseline.java");
        assertThat(run("check", "--offline")).isZero();
        assertThat(run("check", "--offline", "--stale")).isEqualTo(3);
        assertThat(dataSource.asked).isZero();
    }

    @Test
    void needsAConnectionWithoutTheOption() throws IOException {
        Files.createDirectories(sources.resolve(PACKAGE));
        assertThat(run("check")).isOne();
        assertThat(dataSource.asked).isPositive();
    }

    private int run(String... words) {
        List<String> arguments = new ArrayList<>(List.of("--revisor.source-directory=" + sources, "db"));
        arguments.addAll(List.of(words));
        SpringApplication application = new SpringApplication(RevisedApplication.class);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                context -> context.registerBean("dataSource", DataSource.class, () -> dataSource));
        List<Integer> exitCodes = new ArrayList<>();
        assertThatExceptionOfType(CommandExit.class)
                .isThrownBy(() -> application.run(arguments.toArray(String[]::new)))
                .satisfies(exit -> exitCodes.add(exit.getExitCode()));
        return exitCodes.get(0);
    }

    /** Knows where it would lead to, and leads nowhere. */
    private static final class Closed extends SimpleDriverDataSource {

        private int asked;

        private Closed() {
            setUrl("jdbc:h2:file:/nowhere/shop");
        }

        @Override
        protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
            asked++;
            throw new SQLException("closed");
        }
    }
}
