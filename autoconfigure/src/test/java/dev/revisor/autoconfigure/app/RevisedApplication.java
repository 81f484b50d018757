package dev.revisor.autoconfigure.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;

/** An application with an entity, and whose only revisions make its table. */
@SpringBootApplication(exclude = {FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class})
public class RevisedApplication {}
