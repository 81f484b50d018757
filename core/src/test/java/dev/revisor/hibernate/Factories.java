package dev.revisor.hibernate;

import dev.revisor.schema.Database;
import dev.revisor.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.jpa.boot.spi.Bootstrap;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Builds entity manager factories of test entities, with a database or without. */
final class Factories {

    // Without the expression language of its messages, which nothing here needs.
    private static final ValidatorFactory VALIDATORS = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private Factories() {}

    static EntitySource offline(Database database, Class<?>... entities) {
        return offline(database, Map.of(), entities);
    }

    /** A factory that believes to be connected to a database and never connects. */
    static EntitySource offline(Database database, Map<String, Object> settings, Class<?>... entities) {
        HibernateDatabase dialect = HibernateDatabase.valueOf(database.name());
        return build(OfflineSettings.of(settings, dialect, dialect.dialectClass()), entities);
    }

    static EntitySource connected(TestDatabase database, Map<String, Object> settings, Class<?>... entities) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("jakarta.persistence.nonJtaDataSource", database.dataSource());
        return build(all, entities);
    }

    private static EntitySource build(Map<String, Object> settings, Class<?>... entities) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("jakarta.persistence.validation.factory", VALIDATORS);
        List<String> names = Stream.of(entities).map(Class::getName).toList();
        EntityManagerFactory factory = Bootstrap.getEntityManagerFactoryBuilder(
                        new OfflineUnit(names, List.of(), null), all)
                .build();
        return new EntitySource(factory, names, List.of(), null);
    }
}
