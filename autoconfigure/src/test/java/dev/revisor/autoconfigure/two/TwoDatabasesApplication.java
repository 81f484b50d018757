package dev.revisor.autoconfigure.two;

import dev.revisor.autoconfigure.two.reporting.Report;
import dev.revisor.autoconfigure.two.shop.Purchase;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** An application with two databases, each with entities and revisions of its own. */
@SpringBootApplication(
        exclude = {
            DataJpaRepositoriesAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            LiquibaseAutoConfiguration.class
        })
public class TwoDatabasesApplication {

    @Bean
    @Primary
    DataSource shopDataSource(
            @Value("${shop.url}") String url,
            @Value("${shop.username:}") String username,
            @Value("${shop.password:}") String password) {
        return new DriverManagerDataSource(url, username, password);
    }

    @Bean
    DataSource reportingDataSource(
            @Value("${reporting.url}") String url,
            @Value("${reporting.username:}") String username,
            @Value("${reporting.password:}") String password) {
        return new DriverManagerDataSource(url, username, password);
    }

    @Bean
    @Primary
    LocalContainerEntityManagerFactoryBean shopEntityManagerFactory(
            @Qualifier("shopDataSource") DataSource dataSource, @Value("${shop.action:none}") String action) {
        return factory(dataSource, Purchase.class, action);
    }

    @Bean
    LocalContainerEntityManagerFactoryBean reportingEntityManagerFactory(
            @Qualifier("reportingDataSource") DataSource dataSource, @Value("${reporting.action:none}") String action) {
        return factory(dataSource, Report.class, action);
    }

    private static LocalContainerEntityManagerFactoryBean factory(
            DataSource dataSource, Class<?> entity, String action) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(dataSource);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setPackagesToScan(entity.getPackageName());
        factory.setPersistenceUnitName(entity.getSimpleName());
        factory.setJpaPropertyMap(Map.of(
                "hibernate.hbm2ddl.auto",
                action,
                "hibernate.physical_naming_strategy",
                PhysicalNamingStrategySnakeCaseImpl.class.getName()));
        return factory;
    }
}
