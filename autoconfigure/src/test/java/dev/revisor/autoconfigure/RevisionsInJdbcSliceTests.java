package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autoconfigure.app.RevisedApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

@JdbcTest(properties = {"spring.liquibase.enabled=false", "spring.flyway.enabled=false"})
@ContextConfiguration(classes = RevisedApplication.class)
class RevisionsInJdbcSliceTests {

    @Test
    void makeTheTablesOfTheSlice(@Autowired JdbcTemplate jdbc) {
        assertThat(jdbc.queryForList("select id, email from customer")).isEmpty();
    }
}
