package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.testing.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Audited;
import org.hibernate.annotations.Changelog;
import org.hibernate.annotations.Temporal;

/** The tables in which Hibernate itself keeps what rows were. */
final class Histories extends Exhibit {

    // MariaDB could keep them itself, see LimitsTests.
    @Override
    Map<String, Object> settings() {
        return Map.of("hibernate.temporal.table_strategy", "HISTORY_TABLE");
    }

    // Hibernate takes the number of a change on another connection, for which SQLite is locked.
    @Override
    Set<DatabaseKind> unused() {
        return Set.of(DatabaseKind.SQLITE);
    }

    @Override
    void fill(EntityManager entities) {
        Price price = new Price();
        price.amount = 7;
        price.note = "note";
        price.labels = Set.of("label");
        price.base = price;
        entities.persist(price);
        Rate rate = new Rate();
        rate.id = 1;
        rate.percent = 3;
        entities.persist(rate);
    }

    @Override
    void verify(EntityManager entities) {
        Price price = entities.createQuery("from Price", Price.class).getSingleResult();
        assertThat(price.labels).containsExactly("label");
        assertThat(entities.find(Rate.class, 1).percent).isEqualTo(3);
        assertThat(entities.createNativeQuery("select count(*) from Price_AUD").getSingleResult())
                .hasToString("1");
    }

    @Entity(name = "Alteration")
    @Changelog
    static class Alteration {

        @Id
        @GeneratedValue
        @Changelog.ChangesetId
        long id;

        @Changelog.Timestamp
        Instant moment = Instant.now();
    }

    @Entity(name = "Price")
    @Audited
    static class Price {

        @Id
        @GeneratedValue
        long id;

        @Column(nullable = false)
        int amount;

        @Audited.Excluded
        String note;

        @ElementCollection
        Set<String> labels;

        @ManyToOne
        Price base;
    }

    @Entity(name = "Rate")
    @Temporal
    static class Rate {

        @Id
        int id;

        @Version
        int version;

        int percent;
    }
}
