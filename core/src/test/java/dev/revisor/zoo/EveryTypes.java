package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.hibernate.EveryType;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** An attribute for every type of column, large objects excepted. */
final class EveryTypes extends Exhibit {

    @Override
    List<Class<?>> entities() {
        return List.of(EveryType.class);
    }

    @Override
    void fill(EntityManager entities) {
        entities.persist(sample(entities));
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.find(EveryType.class, 1L))
                .usingRecursiveComparison()
                .isEqualTo(sample(entities));
    }

    private static EveryType sample(EntityManager entities) {
        try {
            EveryType sample = EveryType.sample();
            if (dialect(entities).getClass().getSimpleName().startsWith("SQLite")) {
                // The driver of SQLite does not read what Hibernate writes here.
                sample.nativeMoment = null;
            }
            return sample;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Dialect dialect(EntityManager entities) {
        return entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect();
    }
}
