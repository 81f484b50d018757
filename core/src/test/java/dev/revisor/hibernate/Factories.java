package dev.revisor.hibernate;

import dev.revisor.schema.Database;
import dev.revisor.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.jpa.boot.spi.Bootstrap;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Builds entity manager factories of test entities, with a database or without. */
public final class Factories {

    // Without the expression language of its messages, which nothing here needs.
    private static final ValidatorFactory VALIDATORS = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private Factories() {}

    public static EntitySource offline(Database database, Class<?>... entities) {
        return offline(database, Map.of(), entities);
    }

    /** A factory that believes to be connected to a database and never connects. */
    public static EntitySource offline(Database database, Map<String, Object> settings, Class<?>... entities) {
        Map<String, Object> all = offlineSettings(database);
        all.putAll(settings);
        return build(all, names(entities), List.of());
    }

    /** A factory of nothing but mapping files. */
    static EntitySource offlineWithMappings(Database database, String... resources) {
        return build(offlineSettings(database), List.of(), List.of(resources));
    }

    public static EntitySource connected(TestDatabase database, Map<String, Object> settings, Class<?>... entities) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("jakarta.persistence.nonJtaDataSource", database.dataSource());
        all.put("hibernate.type.json_format_mapper", new SampleFormat());
        all.put("hibernate.type.xml_format_mapper", new SampleFormat());
        return build(all, names(entities), List.of());
    }

    /** What the entities want; closes their factories. */
    public static TargetModel target(EntitySource... sources) {
        try {
            return HibernateTarget.read(List.of(sources));
        } finally {
            Stream.of(sources).forEach(source -> source.factory().close());
        }
    }

    /** What the entities want whatever the database, so without the tables that Hibernate makes on some by itself. */
    public static TargetModel portable(TargetModel target) {
        return new TargetModel(
                target.schema(), target.initialRows(), target.renames(), target.attributes(), Set.of(), target.notes());
    }

    private static Map<String, Object> offlineSettings(Database database) {
        return OfflineSettings.of(Map.of(), HibernateDatabase.valueOf(database.name()));
    }

    private static EntitySource build(Map<String, Object> settings, List<String> classes, List<String> resources) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("jakarta.persistence.validation.factory", VALIDATORS);
        EntityManagerFactory factory = Bootstrap.getEntityManagerFactoryBuilder(
                        new OfflineUnit(classes, resources, null), all)
                .build();
        return new EntitySource(factory, classes, resources, null);
    }

    private static List<String> names(Class<?>... entities) {
        return Stream.of(entities).map(Class::getName).toList();
    }
}
