package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import dev.revisor.hibernate.HibernateTarget;
import dev.revisor.hibernate.TargetModel;
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
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ClassUtils;

/** Applies pending revisions before JPA, {@code JdbcTemplate} and everything else that uses the database. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnClass(DataSource.class)
@ConditionalOnBooleanProperty(name = "revisor.enabled", matchIfMissing = true)
@Conditional(RevisorDataSourceCondition.class)
@EnableConfigurationProperties(RevisorProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class RevisorAutoConfiguration {

    static final String MIGRATIONS = "revisorMigrations";

    private static final String ENTITY_MANAGER_FACTORY_INFO = "org.springframework.orm.jpa.EntityManagerFactoryInfo";

    @Bean
    ManagedDatabase revisorManagedDatabase(
            RevisorProperties properties,
            ObjectProvider<DataSource> dataSource,
            @RevisorDataSource ObjectProvider<DataSource> qualified) {
        return new MigrationDataSource(properties).choose(qualified.getIfAvailable(), dataSource.getIfUnique());
    }

    @Bean
    ClassPathRevisions revisorClassPathRevisions(
            RevisorProperties properties, ListableBeanFactory beanFactory, ResourceLoader resourceLoader) {
        List<String> packages = properties.packages().isEmpty()
                ? new MainClass(beanFactory)
                        .packages().stream().map(name -> name + ".migrations").toList()
                : properties.packages();
        return new ClassPathRevisions(new RevisionResources(resourceLoader), packages, properties.locations());
    }

    @Bean
    MigrationsFactory revisorMigrationsFactory(
            RevisorProperties properties,
            ManagedDatabase database,
            ClassPathRevisions revisions,
            ListableBeanFactory beanFactory) {
        return new MigrationsFactory(properties, database, revisions, () -> target(beanFactory, database));
    }

    private static TargetModel target(ListableBeanFactory beanFactory, ManagedDatabase database) {
        if (!ClassUtils.isPresent(ENTITY_MANAGER_FACTORY_INFO, null)) {
            throw new EntitiesMissingException();
        }
        return HibernateTarget.read(
                ApplicationFailureException.get(beanFactory, () -> new EntitySources(beanFactory, database).find()));
    }

    @Bean
    SchemaActionWarning revisorSchemaActionWarning(ConfigurableEnvironment environment, ClassPathRevisions revisions) {
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
            ManagedDatabase database, ClassPathRevisions revisions) {
        return new RevisorSchemaManagementProvider(database, revisions::exist);
    }
}
