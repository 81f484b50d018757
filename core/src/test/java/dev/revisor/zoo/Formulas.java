package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JoinColumnOrFormula;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.SourceType;

/** Associations and types told by formulas, versions that are moments, and values from the database. */
final class Formulas extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Station station = new Station();
        station.id = 1;
        station.name = "name";
        entities.persist(station);
        Terminus stop = new Terminus();
        stop.id = 2;
        stop.kind = 1;
        stop.station = station;
        stop.secret = "secret";
        stop.number = 8;
        entities.persist(stop);
    }

    @Override
    void verify(EntityManager entities) {
        Stop stop = entities.find(Stop.class, 2);
        assertThat(stop).isInstanceOf(Terminus.class);
        assertThat(stop.station.name).isEqualTo("name");
        assertThat(stop.same.name).isEqualTo("name");
        assertThat(stop.secret).isEqualTo("secret");
        assertThat(stop.number).isEqualTo(8);
        assertThat(stop.version).isNotNull();
        assertThat(stop.seen).isNotNull();
    }

    @Entity(name = "Station")
    static class Station {

        @Id
        int id;

        String name;
    }

    @Entity(name = "Stop")
    @DiscriminatorFormula("case when kind = 1 then 'Terminus' else 'Stop' end")
    static class Stop {

        @Id
        int id;

        int kind;

        @Version
        Instant version;

        @OptimisticLock(excluded = true)
        String remark;

        @ManyToOne
        @JoinColumnOrFormula(column = @JoinColumn(name = "station_number"))
        Station station;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinFormula("station_number")
        Station same;

        @Column(length = 40)
        @ColumnTransformer(read = "lower(secret)", write = "upper(?)")
        String secret;

        @Generated(writable = true)
        @ColumnDefault("7")
        Integer number;

        @CurrentTimestamp(source = SourceType.DB)
        Instant seen;
    }

    @Entity(name = "Terminus")
    static class Terminus extends Stop {}
}
