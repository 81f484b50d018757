package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static dev.revisor.testing.DatabaseKind.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.Migrations;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** An application with two databases, when it starts and while it runs. */
@ExtendWith(OutputCaptureExtension.class)
class DatabasesTests {

    @BeforeEach
    void restoreLog() {
        ConsoleLog.restore();
    }

    @DatabaseTest(only = {H2, SQLITE})
    void areEachUpgradedWithTheirOwnRevisions(TestDatabase shop, TestDatabase reporting, CapturedOutput output) {
        TwoDatabases databases = new TwoDatabases(shop, reporting);
        databases.start("--shop.action=validate").close();
        assertThat(databases.ids(shop)).containsExactly("s1f1");
        assertThat(databases.ids(reporting)).containsExactly("r1f1");
        assertThat(shop.query("select id from purchase")).isEmpty();
        assertThat(reporting.query("select id from report")).isEmpty();
        assertThat(output)
                .contains("[default] Applied revision s1f1 purchases in ")
                .contains("[reporting] Applied revision r1f1 reports in ");
    }

    @DatabaseTest(only = H2)
    void areFoundByTheirNames(TestDatabase shop, TestDatabase reporting) {
        try (ConfigurableApplicationContext context = new TwoDatabases(shop, reporting).start()) {
            assertThat(context.getBean(Migrations.class).heads()).containsExactly("s1f1");
            assertThat(context.getBeanProvider(Migrations.class).getObject().heads())
                    .containsExactly("s1f1");
            assertThat(heads(context, "default")).isEqualTo("s1f1");
            assertThat(heads(context, "reporting")).isEqualTo("r1f1");
        }
    }

    @DatabaseTest(only = H2)
    void standBesideEachOtherInTheEndpoint(TestDatabase shop, TestDatabase reporting) {
        try (ConfigurableApplicationContext context = new TwoDatabases(shop, reporting).start()) {
            assertThat(new MigrationsEndpoint(context).migrations().contexts().values())
                    .singleElement()
                    .satisfies(described -> {
                        assertThat(described.migrations()).containsOnlyKeys("default", "reporting");
                        assertThat(described.migrations().get("default").current())
                                .containsExactly("s1f1");
                        assertThat(described.migrations().get("reporting").current())
                                .containsExactly("r1f1");
                    });
        }
    }

    @DatabaseTest(only = H2)
    void areStartedEachInItsWay(TestDatabase shop, TestDatabase reporting) {
        TwoDatabases databases = new TwoDatabases(shop, reporting);
        databases.start("--revisor.on-startup=none").close();
        databases.start("--revisor.databases.reporting.on-startup=none").close();
        assertThat(databases.ids(shop)).containsExactly("s1f1");
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> databases.start("--revisor.databases.reporting.on-startup=verify"))
                .havingRootCause()
                .withMessageContaining("it lacks revision 'r1f1'");
        assertThat(databases.ids(shop)).containsExactly("s1f1");
    }

    @DatabaseTest(only = H2)
    void nameTheOneThatKeepsTheApplicationFromStarting(
            TestDatabase shop, TestDatabase reporting, CapturedOutput output) {
        TwoDatabases databases = new TwoDatabases(shop, reporting);
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> databases.start("--revisor.databases.reporting.on-startup=verify"));
        assertThat(output)
                .contains("Database 'reporting': ")
                .contains("run 'db upgrade --database reporting' first")
                .contains("'revisor.databases.reporting.on-startup=none' starts the application");
    }

    @DatabaseTest(only = {H2, SQLITE})
    void areCreatedAtOnceWhereToldTo(TestDatabase shop, TestDatabase reporting, CapturedOutput output) {
        TwoDatabases databases = new TwoDatabases(shop, reporting);
        databases.start("--revisor.databases.reporting.on-startup=create-all").close();
        assertThat(output)
                .contains("[default] Applied revision s1f1")
                .contains("[reporting] Created the schema of the entities (tables: 1); the database is at r1f1");
        assertThat(reporting.query("select id, title from report")).isEmpty();
        assertThat(shop.query("select state from revisor_history"))
                .singleElement()
                .asList()
                .containsExactly("APPLIED");
    }

    @DatabaseTest(only = H2)
    void areWarnedOfWhereHibernateChangesThemToo(TestDatabase shop, TestDatabase reporting, CapturedOutput output) {
        TwoDatabases databases = new TwoDatabases(shop, reporting);
        databases.start().close();
        assertThat(output).doesNotContain("Hibernate changes the database itself");
        databases.start("--reporting.action=update").close();
        assertThat(output)
                .containsOnlyOnce("[reporting] Hibernate changes the database itself ('hibernate.hbm2ddl.auto' of"
                        + " persistence unit 'Report' is 'update')");
    }

    private static String heads(ConfigurableApplicationContext context, String qualifier) {
        return String.join(
                " ",
                BeanFactoryAnnotationUtils.qualifiedBeanOfType(context.getBeanFactory(), Migrations.class, qualifier)
                        .heads());
    }
}
