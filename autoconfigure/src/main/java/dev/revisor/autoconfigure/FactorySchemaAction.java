package dev.revisor.autoconfigure;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;

/** What a factory of entity managers has Hibernate do to the schema, wherever it got its settings from. */
final class FactorySchemaAction {

    static final List<String> PROPERTIES =
            List.of("hibernate.hbm2ddl.auto", "jakarta.persistence.schema-generation.database.action");

    /** Where a command, which turns every action off, keeps what was said before. */
    private static final String DECLARED = "revisor.declared.";

    private FactorySchemaAction() {}

    /** A sentence about an action that changes the schema, if there is one. */
    static Optional<String> warning(EntityManagerFactory factory) {
        return PROPERTIES.stream()
                .flatMap(property -> warning(factory, property).stream())
                .findFirst();
    }

    private static Optional<String> warning(EntityManagerFactory factory, String property) {
        Map<String, Object> properties = factory.getProperties();
        Object action = properties.getOrDefault(DECLARED + property, properties.getOrDefault(property, ""));
        String unit = factory instanceof EntityManagerFactoryInfo info ? info.getPersistenceUnitName() : "";
        return DeclaredSchemaAction.warning(
                "'" + property + "' of persistence unit '" + unit + "'", String.valueOf(action));
    }

    /** Keeps what is said about the actions before they are turned off. */
    static void keep(Map<String, Object> properties) {
        PROPERTIES.stream()
                .filter(properties::containsKey)
                .forEach(property -> properties.put(DECLARED + property, properties.get(property)));
    }
}
