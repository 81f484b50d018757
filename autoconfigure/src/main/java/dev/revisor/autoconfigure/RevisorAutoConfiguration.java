package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import dev.revisor.runner.RunListener;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ResourceLoader;

/** Applies pending revisions before JPA, {@code JdbcTemplate} and everything else that uses the database. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnClass(DataSource.class)
@ConditionalOnBooleanProperty(name = "revisor.enabled", matchIfMissing = true)
@Conditional(RevisorDataSourceCondition.class)
@EnableConfigurationProperties(RevisorProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class RevisorAutoConfiguration {

    static final String MIGRATIONS = "revisorMigrations";

    @Bean
    ManagedDatabase revisorManagedDatabase(
            RevisorProperties properties,
            ConfigurableEnvironment environment,
            ObjectProvider<DataSource> dataSource,
            @RevisorDataSource ObjectProvider<DataSource> qualified) {
        SqliteFolder.create(properties.url());
        SqliteFolder.create(environment.getProperty("spring.datasource.url"));
        return new MigrationDataSource(properties).choose(qualified.getIfAvailable(), dataSource.getIfUnique());
    }

    @Bean
    ApplicationRevisions revisorApplicationRevisions(
            RevisorProperties properties, ListableBeanFactory beanFactory, ResourceLoader resourceLoader) {
        List<String> packages = properties.packages().isEmpty()
                ? new MainClass(beanFactory).packagesBelow("migrations")
                : properties.packages();
        return new ApplicationRevisions(new RevisionResources(resourceLoader), packages, properties.locations());
    }

    @Bean
    Entities revisorEntities(ListableBeanFactory beanFactory, ManagedDatabase database) {
        return new Entities(beanFactory, database);
    }

    @Bean
    MigrationsFactory revisorMigrationsFactory(
            RevisorProperties properties,
            ManagedDatabase database,
            ApplicationRevisions revisions,
            Entities entities,
            ObjectProvider<RunListener> listeners) {
        return new MigrationsFactory(
                properties,
                database,
                revisions,
                entities::target,
                () -> listeners.orderedStream().toList());
    }

    @Bean
    SchemaActionWarning revisorSchemaActionWarning(
            ConfigurableEnvironment environment, ApplicationRevisions revisions) {
        return new SchemaActionWarning(new DeclaredSchemaAction(environment), revisions::exist);
    }

    @Bean(MIGRATIONS)
    @ConditionalOnMissingBean
    Migrations migrations(MigrationsFactory factory) {
        return factory.create();
    }

    @Bean
    MigrationRunner revisorMigrationRunner(Migrations migrations, RevisorProperties properties) {
        return new MigrationRunner(migrations, properties.onStartup(), properties.target());
    }

    @Bean
    RevisorSchemaManagementProvider revisorSchemaManagementProvider(
            ManagedDatabase database, ApplicationRevisions revisions) {
        return new RevisorSchemaManagementProvider(database, revisions::exist);
    }

    /** Keeps the types of JPA away from applications without it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(EntityManagerFactory.class)
    @Conditional(CreateAllCondition.class)
    static class CreateAllConfiguration {

        @Bean
        static CreateAllPostProcessor revisorCreateAllPostProcessor(ObjectProvider<Migrations> migrations) {
            return new CreateAllPostProcessor(migrations);
        }
    }
}
