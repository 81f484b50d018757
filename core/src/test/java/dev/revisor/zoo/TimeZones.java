package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

/** Times with a zone, the zone kept beside them, in them or not at all. */
final class TimeZones extends Exhibit {

    private static final OffsetDateTime TIME = OffsetDateTime.of(2026, 11, 22, 12, 30, 15, 0, ZoneOffset.ofHours(2));

    @Override
    void fill(EntityManager entities) {
        Flight flight = new Flight();
        flight.id = 1;
        flight.byDefault = TIME.toZonedDateTime();
        flight.normalized = TIME;
        flight.normalizedToUtc = TIME;
        flight.inColumn = TIME;
        flight.inNamedColumn = TIME.toZonedDateTime();
        flight.timeInColumn = TIME.toOffsetTime();
        entities.persist(flight);
    }

    @Override
    void verify(EntityManager entities) {
        Flight flight = entities.find(Flight.class, 1);
        assertThat(flight.byDefault.toInstant()).isEqualTo(TIME.toInstant());
        assertThat(flight.normalizedToUtc.toInstant()).isEqualTo(TIME.toInstant());
        assertThat(flight.inColumn).isEqualTo(TIME);
        assertThat(flight.inNamedColumn.toOffsetDateTime()).isEqualTo(TIME);
        assertThat(flight.timeInColumn).isEqualTo(TIME.toOffsetTime());
    }

    @Entity(name = "Flight")
    static class Flight {

        @Id
        int id;

        ZonedDateTime byDefault;

        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
        OffsetDateTime normalized;

        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
        OffsetDateTime normalizedToUtc;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        OffsetDateTime inColumn;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        @TimeZoneColumn(name = "zone_seconds")
        @Column(name = "local_time_of_it")
        ZonedDateTime inNamedColumn;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        OffsetTime timeInColumn;
    }
}
