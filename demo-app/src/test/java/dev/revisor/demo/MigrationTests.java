package dev.revisor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.CheckReport;
import dev.revisor.Migrations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The test that the README proposes to everybody's build. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:demo")
class MigrationTests {

    @Autowired
    private Migrations migrations;

    @Test
    void revisionsBringTheDatabaseToTheStateOfTheEntities() {
        assertThat(migrations.check()).matches(CheckReport::isClean);
    }
}
