package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.Migrations;
import dev.revisor.autoconfigure.app.Customer;
import dev.revisor.autoconfigure.app.RevisedApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.test.context.ContextConfiguration;

@DataJpaTest(
        properties = {
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.liquibase.enabled=false",
            "spring.flyway.enabled=false"
        })
@ContextConfiguration(classes = RevisedApplication.class)
class RevisionsInJpaSliceTests {

    @Test
    void makeTheTablesOfTheSlice(@Autowired TestEntityManager entities, @Autowired Migrations migrations) {
        entities.persistAndFlush(new Customer(1L, "a@example.org"));
        assertThat(migrations.current()).containsExactly("a1b2");
    }
}
