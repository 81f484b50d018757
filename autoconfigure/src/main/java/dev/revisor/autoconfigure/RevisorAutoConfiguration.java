package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import dev.revisor.runner.RunListener;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
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
import org.springframework.orm.jpa.EntityManagerFactoryInfo;

/** Applies pending revisions before JPA, {@code JdbcTemplate} and everything else that uses the database. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnClass(DataSource.class)
@ConditionalOnBooleanProperty(name = "revisor.enabled", matchIfMissing = true)
@Conditional(RevisorDataSourceCondition.class)
@EnableConfigurationProperties(RevisorProperties.class)
@Import({DatabaseInitializationDependencyConfigurer.class, NamedMigrationsRegistrar.class})
public final class RevisorAutoConfiguration {

    static final String MIGRATIONS = "revisorMigrations";

    @Bean
    @Conditional(DefaultDatabaseCondition.class)
    ManagedDatabase revisorManagedDatabase(
            RevisorProperties properties,
            ConfigurableEnvironment environment,
            ListableBeanFactory beanFactory,
            ObjectProvider<DataSource> dataSource,
            @RevisorDataSource ObjectProvider<DataSource> qualified) {
        SqliteFolder.create(properties.url());
        SqliteFolder.create(environment.getProperty("spring.datasource.url"));
        MigrationDataSource choice = new MigrationDataSource(properties);
        return properties.dataSource() == null
                ? choice.choose(qualified.getIfAvailable(), dataSource.getIfUnique())
                : choice.choose(null, DataSourceBean.find(beanFactory, Databases.DEFAULT, properties.dataSource()));
    }

    @Bean
    Databases revisorDatabases(
            RevisorProperties properties,
            ListableBeanFactory beanFactory,
            ResourceLoader resourceLoader,
            ObjectProvider<ManagedDatabase> byDefault,
            ObjectProvider<RunListener> listeners) {
        return new DatabasesFactory(
                        properties,
                        beanFactory,
                        new RevisionResources(resourceLoader),
                        () -> listeners.orderedStream().toList())
                .create(byDefault.getIfAvailable());
    }

    @Bean
    SchemaActionWarning revisorSchemaActionWarning(ConfigurableEnvironment environment, Databases databases) {
        return new SchemaActionWarning(new DeclaredSchemaAction(environment), databases);
    }

    @Bean(MIGRATIONS)
    @Qualifier(Databases.DEFAULT)
    @ConditionalOnMissingBean
    @Conditional(DefaultDatabaseCondition.class)
    Migrations migrations(Databases databases) {
        return databases.migrations(Databases.DEFAULT);
    }

    @Bean
    MigrationRunner revisorMigrationRunner(Databases databases, BeanFactory beanFactory) {
        return new MigrationRunner(databases, new MigrationsBeans(beanFactory)::of);
    }

    @Bean
    RevisorSchemaManagementProvider revisorSchemaManagementProvider(Databases databases) {
        return new RevisorSchemaManagementProvider(databases);
    }

    /** Keeps the types of JPA away from applications without it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({EntityManagerFactory.class, EntityManagerFactoryInfo.class})
    @Conditional(NamedDatabaseCondition.class)
    static class NamedDatabaseConfiguration {

        @Bean
        static SchemaActionPostProcessor revisorSchemaActionPostProcessor(ObjectProvider<Databases> databases) {
            return new SchemaActionPostProcessor(databases);
        }
    }

    /** As before, where everything is created at once. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(EntityManagerFactory.class)
    @Conditional(CreateAllCondition.class)
    static class CreateAllConfiguration {

        @Bean
        static CreateAllPostProcessor revisorCreateAllPostProcessor(
                ObjectProvider<Databases> databases, BeanFactory beanFactory) {
            return new CreateAllPostProcessor(databases, new MigrationsBeans(beanFactory)::of);
        }
    }
}
