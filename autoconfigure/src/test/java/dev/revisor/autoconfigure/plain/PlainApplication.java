package dev.revisor.autoconfigure.plain;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;

/** An application without revisions, whose components are called what others like to call theirs. */
@SpringBootApplication(exclude = {FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class})
public class PlainApplication {}
