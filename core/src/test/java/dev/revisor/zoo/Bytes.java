package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Bytes of fixed and of varying length, and the ways to keep a UUID. */
final class Bytes extends Exhibit {

    private static final UUID KEY = new UUID(1, 2);

    @Override
    void fill(EntityManager entities) {
        Parcel parcel = new Parcel();
        parcel.id = KEY;
        parcel.fixed = new byte[16];
        parcel.bytes = new byte[] {1};
        parcel.longBytes = new byte[] {3};
        parcel.asBytes = KEY;
        parcel.asText = KEY;
        entities.persist(parcel);
    }

    @Override
    void verify(EntityManager entities) {
        Parcel parcel = entities.find(Parcel.class, KEY);
        assertThat(parcel.fixed).hasSize(16);
        assertThat(parcel.bytes).containsExactly(1);
        assertThat(parcel.longBytes).containsExactly(3);
        assertThat(parcel.asBytes).isEqualTo(KEY);
        assertThat(parcel.asText).isEqualTo(KEY);
    }

    @Entity(name = "Parcel")
    static class Parcel {

        @Id
        UUID id;

        @JdbcTypeCode(SqlTypes.BINARY)
        @Column(length = 16)
        byte[] fixed;

        @Column(length = 1)
        byte[] bytes;

        @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
        byte[] longBytes;

        @JdbcTypeCode(SqlTypes.BINARY)
        UUID asBytes;

        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(length = 36)
        UUID asText;
    }
}
