package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.Migrations;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What becomes of pending revisions when an application starts. */
@ExtendWith(OutputCaptureExtension.class)
class OnStartupTests {

    private static final String TABLES =
            "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'";

    private static final String PACKAGE = "revisor.packages=dev.revisor.autoconfigure.app.migrations";

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(RevisorAutoConfiguration.class));

    @BeforeEach
    void restoreLog() {
        ConsoleLog.restore();
    }

    @DatabaseTest
    void createsEverythingAtOnceWhereToldTo(TestDatabase database, CapturedOutput output) {
        withJpa(database)
                .withPropertyValues(PACKAGE, "revisor.on-startup=create-all")
                .run(context -> assertThat(
                                context.getBean(Migrations.class).check().differences())
                        .isEmpty());
        assertThat(output)
                .contains("Created the schema of the entities (tables: 1); the database is at a1b2")
                .doesNotContain("Applied revision");
        assertThat(database.query("select id, email from customer")).isEmpty();
    }

    @DatabaseTest(only = H2)
    void appliesWhatIsPendingWhereNotEverythingIsNew(TestDatabase database, CapturedOutput output) {
        on(database).withPropertyValues(PACKAGE, "revisor.target=a1b1").run(context -> {});
        withJpa(database)
                .withPropertyValues(PACKAGE, "revisor.on-startup=create-all")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("Applied revision a1b2").doesNotContain("Created the schema");
    }

    @DatabaseTest(only = H2)
    void waitsUntilSomebodyElseHasAppliedThem(TestDatabase database, CapturedOutput output) {
        DataSource upgradedMeanwhile = new DelegatingDataSource(database.dataSource()) {

            private int asked;

            @Override
            public Connection getConnection() throws SQLException {
                if (++asked == 3) {
                    on(database).withPropertyValues(PACKAGE).run(other -> {});
                }
                return super.getConnection();
            }
        };
        runner.withBean(DataSource.class, () -> upgradedMeanwhile)
                .withPropertyValues(PACKAGE, "revisor.on-startup=wait")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output)
                .contains("Waiting until somebody has applied 2 revisions")
                .contains("at a1b2; nothing to apply");
    }

    @DatabaseTest(only = H2)
    void waitsNoLongerThanItMay(TestDatabase database) {
        on(database)
                .withPropertyValues(PACKAGE, "revisor.on-startup=wait", "revisor.lock-timeout=1ms")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContainingAll("lacks 2 revisions", "'wait'", "'revisor.lock-timeout'"));
        assertThat(tables(database)).isEmpty();
    }

    @DatabaseTest(only = H2)
    void leavesTheDatabaseAloneWhereToldTo(TestDatabase database) {
        on(database)
                .withPropertyValues(PACKAGE, "revisor.on-startup=none")
                .run(context -> assertThat(context).hasSingleBean(Migrations.class));
        assertThat(tables(database)).isEmpty();
    }

    @DatabaseTest(only = H2)
    void refusesToStartBehindTheHeadsWhereToldToVerify(TestDatabase database) {
        on(database)
                .withPropertyValues(PACKAGE, "revisor.on-startup=verify")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'db upgrade'"));
        assertThat(tables(database)).isEmpty();
    }

    @DatabaseTest(only = H2)
    void startsAtTheHeadsWhereToldToVerify(TestDatabase database) {
        on(database).withPropertyValues(PACKAGE).run(context -> {});
        on(database)
                .withPropertyValues(PACKAGE, "revisor.on-startup=verify")
                .run(context -> assertThat(context).hasNotFailed());
    }

    private ApplicationContextRunner on(TestDatabase database) {
        return runner.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password());
    }

    private ApplicationContextRunner withJpa(TestDatabase database) {
        return on(database)
                .withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
                .withUserConfiguration(RevisorAutoConfigurationTests.Entities.class);
    }

    private static List<Object> tables(TestDatabase database) {
        return database.query(TABLES).stream().map(row -> row.get(0)).toList();
    }
}
