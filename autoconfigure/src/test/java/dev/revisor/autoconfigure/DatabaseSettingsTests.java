package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.revisor.Migrations;
import dev.revisor.autoconfigure.two.reporting.Report;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** What an application can say about its databases. */
class DatabaseSettingsTests {

    private static final String SECOND = "revisor.databases.second.data-source=second";

    private static final String SECOND_PACKAGE =
            "revisor.databases.second.packages=dev.revisor.autoconfigure.two.migrations.reporting";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(RevisorAutoConfiguration.class))
            .withUserConfiguration(DataSources.class)
            .withPropertyValues("revisor.on-startup=none");

    @Test
    void mayNameSomeOfSeveralDataSources() {
        runner.withPropertyValues(SECOND, SECOND_PACKAGE).run(context -> {
            assertThat(context.getBean(Databases.class).names()).containsExactly("second");
            assertThat(context.getBean(Migrations.class).heads()).containsExactly("r1f1");
        });
    }

    @Test
    void areShownByTheEndpointWithoutADefaultOne() {
        runner.withConfiguration(AutoConfigurations.of(RevisorEndpointAutoConfiguration.class))
                .withPropertyValues(SECOND, "spring.jmx.enabled=true", "management.endpoints.jmx.exposure.include=*")
                .run(context -> assertThat(context).hasSingleBean(MigrationsEndpoint.class));
    }

    @Test
    void mayNameTheDataSourceOfTheDefaultOne() {
        runner.withPropertyValues("revisor.data-source=first", SECOND).run(context -> {
            assertThat(context.getBean(Databases.class).names()).containsExactly("default", "second");
            assertThat(managed(context.getBean(Databases.class), "default").dataSource())
                    .isSameAs(context.getBean("first"));
        });
    }

    @Test
    void mayNameAnAddress() {
        runner.withPropertyValues("revisor.databases.second.url=jdbc:h2:mem:elsewhere")
                .run(context -> assertThat(managed(context.getBean(Databases.class), "second")
                                .alias())
                        .isNull());
    }

    @Test
    void makeTheFolderOfAFile(@TempDir Path folder) {
        Path file = folder.resolve("below/second.db");
        runner.withPropertyValues("revisor.databases.second.url=jdbc:sqlite:" + file)
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(folder.resolve("below")).isDirectory();
    }

    @Test
    void mayNameAnotherUserOfTheDataSource() {
        runner.withPropertyValues(SECOND, "revisor.databases.second.username=migrator")
                .run(context -> assertThat(managed(context.getBean(Databases.class), "second")
                                .alias())
                        .isSameAs(context.getBean("second")));
    }

    @Test
    void areTakenFromTheProjectWhereTheyAreAboutHowToWork() {
        runner.withPropertyValues(
                        SECOND,
                        "revisor.data-source=first",
                        "revisor.on-startup=none",
                        "revisor.lock-timeout=3s",
                        "revisor.writing.slug-length=7",
                        "revisor.single-head=true",
                        "revisor.table-prefix=my_",
                        "revisor.target=a1b1",
                        "revisor.adopt=a1b1",
                        "revisor.exclude.tables=first_*")
                .run(context -> assertThat(
                                context.getBean(Databases.class).get("second").properties())
                        .satisfies(
                                second -> assertThat(second.onStartup()).isEqualTo(OnStartup.NONE),
                                second -> assertThat(second.lockTimeout()).hasSeconds(3),
                                second -> assertThat(second.writing().slugLength())
                                        .isEqualTo(7),
                                second -> assertThat(second.singleHead()).isTrue(),
                                second -> assertThat(second.tablePrefix()).isEqualTo("revisor_"),
                                second -> assertThat(second.target()).isEqualTo("heads"),
                                second -> assertThat(second.adopt()).isNull(),
                                second -> assertThat(second.exclude().tables()).isEmpty()));
    }

    @Test
    void letRevisionsLieBelowThoseOfAnotherDatabase() {
        runner.withPropertyValues(
                        SECOND,
                        SECOND_PACKAGE,
                        "revisor.data-source=first",
                        "revisor.packages=dev.revisor.autoconfigure.two")
                .run(context -> {
                    Databases databases = context.getBean(Databases.class);
                    assertThat(databases.migrations("default").heads()).containsExactly("s1f1");
                    assertThat(databases.migrations("second").heads()).containsExactly("r1f1");
                });
    }

    @Test
    void letHibernateMakeTheSchemasThatHaveNoRevisions() {
        runner.withPropertyValues(SECOND, SECOND_PACKAGE, "revisor.data-source=first")
                .run(context -> {
                    RevisorSchemaManagementProvider provider = context.getBean(RevisorSchemaManagementProvider.class);
                    assertThat(provider.getSchemaManagement(context.getBean("second", DataSource.class)))
                            .isEqualTo(SchemaManagement.MANAGED);
                    assertThat(provider.getSchemaManagement(context.getBean("first", DataSource.class)))
                            .isEqualTo(SchemaManagement.UNMANAGED);
                });
    }

    @Test
    void giveTwoHistoriesToOneDatabase() {
        runner.withPropertyValues(
                        SECOND,
                        "revisor.databases.third.data-source=second",
                        "revisor.databases.third.table-prefix=third_")
                .run(context ->
                        assertThat(context.getBean(Databases.class).names()).containsExactly("second", "third"));
    }

    @Test
    void nameTheFactoriesOfADatabase() {
        runner.withUserConfiguration(Factories.class)
                .withPropertyValues(SECOND, "revisor.data-source=first")
                .run(context -> {
                    assertThat(classNames(context.getBean(Databases.class), "second"))
                            .contains(Report.class.getName());
                    assertThat(context.getBean(Databases.class).get("default").entities())
                            .satisfies(entities -> assertThat(missing(entities)).isTrue());
                });
        runner.withUserConfiguration(Factories.class)
                .withPropertyValues(
                        "revisor.databases.second.url=jdbc:h2:mem:second",
                        "revisor.databases.second.entity-manager-factories=reports")
                .run(context -> assertThat(classNames(context.getBean(Databases.class), "second"))
                        .contains(Report.class.getName()));
    }

    @Test
    void refuseAFactoryOfAnotherDatabase() {
        runner.withUserConfiguration(Factories.class)
                .withPropertyValues(
                        "revisor.databases.first.data-source=first",
                        "revisor.databases.first.entity-manager-factories=reports")
                .run(context -> assertThat(
                                context.getBean(Databases.class).get("first").entities())
                        .satisfies(entities -> assertThat(failure(entities))
                                .hasMessageContainingAll("'reports'", "'first'", "entity-manager-factories'")));
    }

    @Test
    void refuseWhatCantBe() {
        assertRefused("'no bean'", "revisor.databases.second.data-source=no bean");
        assertRefused("one of 'first', 'second'", "revisor.databases.second.data-source=none");
        assertRefused("'revisor.databases.second.url'", "revisor.databases.second.target=heads");
        assertRefused("'revisor.*'", "revisor.databases.default.data-source=second");
        assertRefused("'a b' can't be the name", "revisor.databases[a b].data-source=second");
        assertRefused("no bean 'nosuch'", SECOND, "revisor.databases.second.entity-manager-factories=nosuch");
        assertRefused("'revisor_history'", SECOND, "revisor.databases.third.data-source=second");
        assertRefused("'revisor_history'", SECOND, "revisor.data-source=second");
        assertRefused(
                "in 'a.b'",
                SECOND,
                "revisor.data-source=first",
                "revisor.packages=a.b",
                "revisor.databases.second.packages=a.b");
        assertRefused(
                "in 'db/x'",
                SECOND,
                "revisor.data-source=first",
                "revisor.locations=classpath:db/x",
                "revisor.databases.second.locations=classpath:/db/x/");
        assertRefused("no bean 'nosuch'", "revisor.data-source=nosuch");
    }

    @Test
    void needNoEntities() {
        runner.withPropertyValues(SECOND, SECOND_PACKAGE)
                .withClassLoader(
                        new FilteredClassLoader("jakarta.persistence", "org.hibernate", "org.springframework.orm"))
                .run(context ->
                        assertThat(context.getBean(Migrations.class).heads()).containsExactly("r1f1"));
    }

    private void assertRefused(String message, String... properties) {
        runner.withPropertyValues(properties)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(DatabaseSettingsException.class)
                        .hasMessageContaining(message));
    }

    private static ManagedDatabase managed(Databases databases, String name) {
        return databases.get(name).managed();
    }

    private static List<String> classNames(Databases databases, String name) {
        return databases.get(name).entities().names().classes();
    }

    private static boolean missing(Entities entities) {
        return failure(entities) instanceof EntitiesMissingException;
    }

    private static Throwable failure(Entities entities) {
        return catchThrowable(entities::target);
    }

    @Configuration(proxyBeanMethods = false)
    static class DataSources {

        @Bean
        DataSource first() {
            return new DriverManagerDataSource("jdbc:h2:mem:first;DB_CLOSE_DELAY=-1");
        }

        @Bean
        DataSource second() {
            return new DriverManagerDataSource("jdbc:h2:mem:second;DB_CLOSE_DELAY=-1");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Factories {

        @Bean
        LocalContainerEntityManagerFactoryBean reports(DataSource second) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(second);
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.setPackagesToScan(Report.class.getPackageName());
            return factory;
        }
    }
}
