package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.testing.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

/** Embeddables kept as documents, arrays of a length, and types of Java that are values by themselves. */
final class Parts extends Exhibit {

    // Hibernate has no embeddables in documents there.
    @Override
    Set<DatabaseKind> missing() {
        return Set.of(DatabaseKind.SQLITE);
    }

    @Override
    void fill(EntityManager entities) {
        Device device = new Device();
        device.id = 1;
        device.size = new Size(2, "m");
        device.few = new Integer[] {1, 2};
        device.lasts = Duration.ofSeconds(90);
        device.zone = ZoneOffset.ofHours(2);
        device.made = Year.of(2026);
        device.address = InetAddress.getLoopbackAddress();
        device.name = "name";
        device.home = URI.create("https://example.com/");
        entities.persist(device);
    }

    @Override
    void verify(EntityManager entities) {
        Device device = entities.find(Device.class, 1);
        assertThat(device.size).isEqualTo(new Size(2, "m"));
        assertThat(device.few).containsExactly(1, 2);
        assertThat(device.lasts).isEqualTo(Duration.ofSeconds(90));
        assertThat(device.zone).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(device.made).isEqualTo(Year.of(2026));
        assertThat(device.address).isEqualTo(InetAddress.getLoopbackAddress());
        assertThat(device.name).isEqualTo("name");
        assertThat(device.home).hasHost("example.com");
    }

    @Embeddable
    static class Size {

        int number;

        @Column(length = 3)
        String unit;

        Size() {}

        Size(int number, String unit) {
            this.number = number;
            this.unit = unit;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Size size && size.number == number && Objects.equals(size.unit, unit);
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    @Entity(name = "Device")
    static class Device {

        @Id
        int id;

        @JdbcTypeCode(SqlTypes.JSON)
        Size size;

        @Array(length = 5)
        Integer[] few;

        Duration lasts;

        ZoneOffset zone;

        Year made;

        InetAddress address;

        @Nationalized
        @Column(length = 30)
        String name;

        URI home;
    }
}
