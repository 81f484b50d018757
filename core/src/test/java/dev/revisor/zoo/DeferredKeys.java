package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.testing.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Set;

/** Keys that are checked when a transaction ends; H2 and MariaDB refuse the words that Hibernate writes for them. */
final class DeferredKeys extends Exhibit {

    @Override
    Set<DatabaseKind> missing() {
        return Set.of(DatabaseKind.H2, DatabaseKind.MARIADB);
    }

    @Override
    void fill(EntityManager entities) {
        Link first = new Link();
        first.id = 1;
        entities.persist(first);
        Link second = new Link();
        second.id = 2;
        second.place = 2;
        second.previous = first;
        entities.persist(second);
        first.next = second;
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.find(Link.class, 2).previous.next.id).isEqualTo(2);
    }

    @Entity(name = "Link")
    @Table(
            uniqueConstraints = {
                @UniqueConstraint(name = "uq_place", columnNames = "place", options = "deferrable initially deferred"),
                @UniqueConstraint(
                        name = "uq_place_id",
                        columnNames = {"place", "id"},
                        options = "DEFERRABLE")
            })
    static class Link {

        @Id
        int id;

        @Column(nullable = false)
        int place;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(options = "deferrable initially deferred"))
        Link next;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(name = "fk_previous", options = "deferrable initially immediate"))
        Link previous;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(options = "not deferrable"))
        Link other;
    }
}
