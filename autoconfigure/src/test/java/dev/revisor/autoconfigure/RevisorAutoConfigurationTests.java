package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.Migrations;
import dev.revisor.autoconfigure.app.Customer;
import dev.revisor.revision.MultipleHeadsException;
import dev.revisor.runner.PlannedStep;
import dev.revisor.runner.RevisionFailedException;
import dev.revisor.runner.RunListener;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class RevisorAutoConfigurationTests {

    private static final String TABLES =
            "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'";

    private static final String PACKAGE = "revisor.packages=dev.revisor.autoconfigure.app.migrations";

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(RevisorAutoConfiguration.class));

    @Test
    void backsOffWithoutDataSource() {
        runner.run(context -> assertThat(context).doesNotHaveBean(Migrations.class));
    }

    @DatabaseTest(only = H2)
    void backsOffWhenDisabled(TestDatabase database) {
        on(database)
                .withPropertyValues(PACKAGE, "revisor.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(Migrations.class));
        assertThat(tables(database)).isEmpty();
    }

    @Test
    void backsOffWhereSeveralDataSourcesCouldBeMeant() {
        runner.withUserConfiguration(TwoDataSources.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Migrations.class));
    }

    @BeforeAll
    static void restoreTheLog() {
        ConsoleLog.restore();
    }

    @DatabaseTest
    void appliesPendingRevisions(TestDatabase database, CapturedOutput output) {
        on(database).withPropertyValues(PACKAGE).run(context -> {
            assertThat(database.query("select id, email from customer")).isEmpty();
            assertThat(context.getBean(Migrations.class).current()).containsExactly("a1b2");
        });
        assertThat(output)
                .contains("Applied revision a1b1 customers in ")
                .contains("Applied revision a1b2 customer email in ");
    }

    @DatabaseTest(only = H2)
    void saysSoWhenNothingIsToDo(TestDatabase database, CapturedOutput output) {
        on(database).withPropertyValues(PACKAGE).run(context -> {});
        on(database).withPropertyValues(PACKAGE).run(context -> {});
        assertThat(output).containsOnlyOnce("Applied revision a1b1").containsOnlyOnce("at a1b2; nothing to apply");
    }

    @DatabaseTest(only = H2)
    void appliesUpToTheTarget(TestDatabase database) {
        on(database)
                .withPropertyValues(PACKAGE, "revisor.target=a1b1")
                .run(context ->
                        assertThat(context.getBean(Migrations.class).current()).containsExactly("a1b1"));
    }

    @DatabaseTest(only = H2)
    void warnsBeforeApplyingBehindRevisionsThatWereChanged(TestDatabase database, CapturedOutput output) {
        on(database).withPropertyValues(PACKAGE, "revisor.target=a1b1").run(context -> {});
        database.execute("update revisor_history set checksum = '1:00' where id = 'a1b1'");
        on(database)
                .withPropertyValues(PACKAGE)
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("Revision a1b1 customers was changed after it was applied");
    }

    @DatabaseTest(only = H2)
    void failsWhereANamingConventionHasAnUnknownToken(TestDatabase database) {
        on(database)
                .withPropertyValues("revisor.naming-convention.uq=uq_%(tabel_name)s", "revisor.on-startup=none")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("'revisor.naming-convention.uq' can't be 'uq_%(tabel_name)s'"));
    }

    @DatabaseTest(only = H2)
    void adoptsADatabaseThatHasWhatTheRevisionsCreate(TestDatabase database, CapturedOutput output) {
        database.execute("create table customer (id bigint not null primary key)");
        on(database)
                .withPropertyValues(PACKAGE)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'revisor.adopt'"));
        on(database)
                .withPropertyValues(PACKAGE, "revisor.adopt=a1b1")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("Adopted revision a1b1 customers", "Applied revision a1b2 customer email");
    }

    @DatabaseTest(only = H2)
    void tellsTheCodeOfRevisionsWhatTheApplicationSays(TestDatabase database) {
        on(database)
                .withPropertyValues(PACKAGE, "revisor.arguments.tenant=acme")
                .run(context -> assertThat(
                                context.getBean(Migrations.class).options().arguments())
                        .containsExactly(Map.entry("tenant", "acme")));
    }

    @DatabaseTest(only = H2)
    void tellsListenersOfEveryRevision(TestDatabase database) {
        List<String> events = new ArrayList<>();
        on(database)
                .withPropertyValues(PACKAGE)
                .withBean(RunListener.class, () -> new RecordingListener(events))
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(events).containsExactly("before a1b1", "after a1b1", "before a1b2", "after a1b2");
    }

    @DatabaseTest(only = H2)
    void tellsListenersOfFailures(TestDatabase database) {
        List<String> events = new ArrayList<>();
        database.execute("create view customer as select 1 as id");
        on(database)
                .withPropertyValues(PACKAGE)
                .withBean(RunListener.class, () -> new RecordingListener(events))
                .run(context -> assertThat(context).hasFailed());
        assertThat(events).containsExactly("before a1b1", "failed a1b1");
    }

    @DatabaseTest(only = H2)
    void leavesAnApplicationWithoutRevisionsUntouched(TestDatabase database) {
        on(database).run(context -> assertThat(context).hasNotFailed());
        assertThat(tables(database)).isEmpty();
    }

    @DatabaseTest(only = H2)
    void warnsWhereTheDatabaseHasRevisionsAndTheApplicationNone(TestDatabase database, CapturedOutput output) {
        on(database).withPropertyValues(PACKAGE).run(context -> {});
        on(database).run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("The database has 2 applied revisions, but the application has none");
    }

    @Test
    void startsAnApplicationWithoutRevisionsWhoseDatabaseCannotBeReached() {
        runner.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withPropertyValues("spring.datasource.url=jdbc:h2:mem:nobody;IFEXISTS=TRUE")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @DatabaseTest(only = H2)
    void appliesSqlRevisions(TestDatabase database) {
        on(database)
                .withPropertyValues(
                        "revisor.packages=dev.revisor.autoconfigure.revisions", "revisor.locations=classpath:revisions")
                .run(context ->
                        assertThat(context.getBean(Migrations.class).current()).containsExactly("a3"));
    }

    @DatabaseTest(only = H2)
    void startsWithSeveralHeadsOnlyWhereThatIsAllowed(TestDatabase database) {
        String[] twoHeads = {PACKAGE + ",dev.revisor.autoconfigure.revisions", "revisor.locations=classpath:revisions"};
        for (String onStartup : List.of("upgrade", "verify", "wait")) {
            on(database)
                    .withPropertyValues(twoHeads)
                    .withPropertyValues("revisor.single-head=true", "revisor.on-startup=" + onStartup)
                    .run(context -> assertThat(context)
                            .getFailure()
                            .rootCause()
                            .isInstanceOf(MultipleHeadsException.class)
                            .hasMessageContainingAll("'a1b2'", "'a3'"));
        }
        assertThat(tables(database)).isEmpty();
        on(database)
                .withPropertyValues(twoHeads)
                .withPropertyValues("revisor.on-startup=none", "revisor.single-head=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @DatabaseTest(only = H2)
    void prefixesItsTables(TestDatabase database) {
        on(database)
                .withPropertyValues(PACKAGE, "revisor.table-prefix=my_")
                .run(context ->
                        assertThat(tables(database)).contains("my_history").doesNotContain("revisor_history"));
    }

    @DatabaseTest(only = H2)
    void migratesTheQualifiedDataSource(TestDatabase database, TestDatabase other) {
        on(database)
                .withPropertyValues(PACKAGE, "other.url=" + other.url(), "other.username=" + other.username())
                .withUserConfiguration(QualifiedDataSource.class)
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(tables(database)).isEmpty();
        assertThat(tables(other)).contains("customer");
    }

    @DatabaseTest(only = H2)
    void migratesTheDatabaseAtTheUrl(TestDatabase database, TestDatabase other) {
        on(database)
                .withPropertyValues(PACKAGE, "revisor.url=" + other.url(), "revisor.username=" + other.username())
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(tables(database)).isEmpty();
        assertThat(tables(other)).contains("customer");
    }

    @DatabaseTest(only = H2)
    void runsBeforeJpa(TestDatabase database) {
        withJpa(database)
                .withPropertyValues(PACKAGE, "spring.jpa.hibernate.ddl-auto=validate")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @DatabaseTest(only = H2)
    void runsBeforeJdbcTemplate(TestDatabase database) {
        on(database)
                .withConfiguration(AutoConfigurations.of(JdbcTemplateAutoConfiguration.class))
                .run(context -> assertThat(context.getBeanFactory()
                                .getBeanDefinition("jdbcTemplate")
                                .getDependsOn())
                        .contains("revisorMigrationRunner"));
    }

    @DatabaseTest(only = H2)
    void leavesEmbeddedDatabasesToHibernateWithoutRevisions(TestDatabase database) {
        withJpa(database)
                .run(context -> assertThat(schemaAction(context.getBean(EntityManagerFactory.class)))
                        .isEqualTo("create-drop"));
    }

    @DatabaseTest(only = H2)
    void claimsEmbeddedDatabasesOnceThereIsARevision(TestDatabase database, CapturedOutput output) {
        withJpa(database)
                .withPropertyValues(PACKAGE)
                .run(context -> assertThat(schemaAction(context.getBean(EntityManagerFactory.class)))
                        .isNull());
        assertThat(output).doesNotContain("ddl-auto");
    }

    @DatabaseTest(only = H2)
    void warnsWhereHibernateUpdatesTheSameDatabase(TestDatabase database, CapturedOutput output) {
        withJpa(database)
                .withPropertyValues(PACKAGE, "spring.jpa.hibernate.ddl-auto=update")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).containsOnlyOnce("'spring.jpa.hibernate.ddl-auto' is 'update'");
    }

    @DatabaseTest(only = H2)
    void worksWithoutJpa(TestDatabase database) {
        on(database)
                .withPropertyValues(PACKAGE)
                .withClassLoader(
                        new FilteredClassLoader("jakarta.persistence", "org.hibernate", "org.springframework.orm"))
                .run(context ->
                        assertThat(context.getBean(Migrations.class).current()).containsExactly("a1b2"));
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
                .withUserConfiguration(Entities.class);
    }

    private static @Nullable Object schemaAction(EntityManagerFactory factory) {
        return factory.getProperties().get("hibernate.hbm2ddl.auto");
    }

    private static List<Object> tables(TestDatabase database) {
        return database.query(TABLES).stream().map(row -> row.get(0)).toList();
    }

    private record RecordingListener(List<String> events) implements RunListener {

        @Override
        public void revisionStarted(PlannedStep step) {
            events.add("before " + step.revision().id());
        }

        @Override
        public void revisionFinished(PlannedStep step, Duration duration) {
            events.add("after " + step.revision().id());
        }

        @Override
        public void revisionFailed(PlannedStep step, RevisionFailedException failure) {
            events.add("failed " + step.revision().id());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @EntityScan(basePackageClasses = Customer.class)
    static class Entities {}

    @Configuration(proxyBeanMethods = false)
    static class QualifiedDataSource {

        @Bean(defaultCandidate = false)
        @RevisorDataSource
        DataSource other(@Value("${other.url}") String url, @Value("${other.username}") String username) {
            return new DriverManagerDataSource(url, username, "");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDataSources {

        @Bean
        DataSource first() {
            return new DriverManagerDataSource("jdbc:h2:mem:first");
        }

        @Bean
        DataSource second() {
            return new DriverManagerDataSource("jdbc:h2:mem:second");
        }
    }
}
