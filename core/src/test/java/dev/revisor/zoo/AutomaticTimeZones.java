package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

/** Times whose zone Hibernate keeps in a column of its own where a database has no type for both. */
final class AutomaticTimeZones extends Exhibit {

    private static final OffsetDateTime TIME = OffsetDateTime.of(2026, 11, 22, 12, 30, 15, 0, ZoneOffset.ofHours(2));

    @Override
    boolean isPortable() {
        return false;
    }

    @Override
    void fill(EntityManager entities) {
        Train train = new Train();
        train.id = 1;
        train.departure = TIME;
        entities.persist(train);
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.find(Train.class, 1).departure).isEqualTo(TIME);
    }

    @Entity(name = "Train")
    static class Train {

        @Id
        int id;

        @TimeZoneStorage(TimeZoneStorageType.AUTO)
        OffsetDateTime departure;
    }
}
