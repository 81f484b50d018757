package dev.revisor.autoconfigure.busy;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.sql.init.DatabaseInitializationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Does something at every point where Spring lets an application do something by itself. */
@SpringBootApplication(exclude = LiquibaseAutoConfiguration.class)
@EnableScheduling
public class BusyApplication {

    @Bean
    ApplicationRunner applicationRunner() {
        return arguments -> Activity.record("application runner");
    }

    @Bean
    CommandLineRunner commandLineRunner() {
        return arguments -> Activity.record("command line runner");
    }

    @Bean
    SmartInitializingSingleton smartInitializingSingleton() {
        return () -> Activity.record("smart initializing singleton");
    }

    @Bean
    HibernatePropertiesCustomizer hibernatePropertiesCustomizer() {
        return properties -> Activity.record("entity manager factory");
    }

    @Bean
    DataSourceScriptDatabaseInitializer ownInitializer(DataSource dataSource) {
        DatabaseInitializationSettings settings = new DatabaseInitializationSettings();
        settings.setSchemaLocations(List.of("classpath:busy/own.sql"));
        return new DataSourceScriptDatabaseInitializer(dataSource, settings);
    }

    @Bean
    Starting starting() {
        return new Starting();
    }

    @Bean
    @Lazy(false)
    Eager eager() {
        return new Eager();
    }

    @Scheduled(fixedDelay = 3_600_000)
    void scheduled() {
        Activity.record("scheduled task");
    }

    @EventListener
    void refreshed(ContextRefreshedEvent event) {
        Activity.record("refreshed listener");
    }

    @EventListener
    void started(ApplicationStartedEvent event) {
        Activity.record("started listener");
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Activity.record("ready listener");
    }

    @EventListener
    void closed(ContextClosedEvent event) {
        Activity.record("closed listener");
    }
}
