package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.autoconfigure.app.Customer;
import dev.revisor.autoconfigure.busy.BusyApplication;
import dev.revisor.hibernate.EntitySource;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

class EntitySourcesTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(DataSources.class);

    @Test
    void areThoseOfTheManagedDatabase() {
        runner.withUserConfiguration(Factories.class).run(context -> {
            ManagedDatabase customers = new ManagedDatabase(context.getBean("customers", DataSource.class), null);
            assertThat(sources(context, customers).find())
                    .flatExtracting(EntitySource::managedClasses)
                    .containsExactly(Customer.class.getName());
        });
    }

    @Test
    void areAllWhereNoneLeadsToTheManagedDatabase() {
        runner.withUserConfiguration(Factories.class).run(context -> {
            ManagedDatabase other = new ManagedDatabase(new DriverManagerDataSource("jdbc:h2:mem:other"), null);
            assertThat(sources(context, other).find()).hasSize(2);
        });
    }

    @Test
    void includeTheTypesOfAttributesAmongTheClasses() {
        runner.withUserConfiguration(Factories.class).run(context -> {
            ManagedDatabase customers = new ManagedDatabase(context.getBean("customers", DataSource.class), null);
            assertThat(sources(context, customers).names().classes())
                    .contains(Customer.class.getName(), String.class.getName());
        });
    }

    @Test
    void areMissedWhereThereAreNone() {
        runner.run(context -> assertThatExceptionOfType(EntitiesMissingException.class)
                .isThrownBy(() -> sources(
                                context, new ManagedDatabase(context.getBean("customers", DataSource.class), null))
                        .find()));
    }

    private static EntitySources sources(ListableBeanFactory context, ManagedDatabase database) {
        return new EntitySources(context, new EntityOwner(Databases.DEFAULT, database, List.of()), List.of());
    }

    @Configuration(proxyBeanMethods = false)
    static class DataSources {

        @Bean
        DataSource customers() {
            return new DriverManagerDataSource("jdbc:h2:mem:customers;DB_CLOSE_DELAY=-1");
        }

        @Bean
        DataSource things() {
            return new DriverManagerDataSource("jdbc:h2:mem:things;DB_CLOSE_DELAY=-1");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Factories {

        @Bean
        LocalContainerEntityManagerFactoryBean customersFactory(DataSource customers) {
            return factory(customers, Customer.class);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean thingsFactory(DataSource things) {
            return factory(things, BusyApplication.class);
        }

        private static LocalContainerEntityManagerFactoryBean factory(DataSource dataSource, Class<?> inPackage) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(dataSource);
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.setPackagesToScan(inPackage.getPackageName());
            factory.setPersistenceUnitName(inPackage.getSimpleName());
            return factory;
        }
    }
}
