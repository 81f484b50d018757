package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

class SchemaActionsOffTests {

    private final SchemaActionsOff schemaActionsOff = new SchemaActionsOff();

    @Test
    void overridesWhatAFactoryOfTheApplicationsOwnAsksFor() {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setJpaPropertyMap(Map.of(
                "hibernate.hbm2ddl.auto", "create",
                "jakarta.persistence.schema-generation.database.action", "drop-and-create"));
        schemaActionsOff.postProcessBeforeInitialization(factory, "factory");
        assertThat(factory.getJpaPropertyMap())
                .containsEntry("hibernate.hbm2ddl.auto", "none")
                .containsEntry("jakarta.persistence.schema-generation.database.action", "none");
    }

    @Test
    void leavesOtherBeansAlone() {
        assertThat(schemaActionsOff.postProcessBeforeInitialization("bean", "name"))
                .isEqualTo("bean");
    }
}
