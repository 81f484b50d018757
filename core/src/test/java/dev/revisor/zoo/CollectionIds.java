package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.testing.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Bags whose elements have numbers. */
final class CollectionIds extends Exhibit {

    // The numbers come from a second connection, which waits for the first in SQLite.
    @Override
    Set<DatabaseKind> unused() {
        return Set.of(DatabaseKind.SQLITE);
    }

    @Override
    void fill(EntityManager entities) {
        Basket basket = new Basket();
        basket.id = 1;
        basket.things = List.of("p", "q");
        entities.persist(basket);
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.find(Basket.class, 1).things).containsExactlyInAnyOrder("p", "q");
    }

    @Entity(name = "Basket")
    static class Basket {

        @Id
        int id;

        @ElementCollection
        @CollectionId(column = @Column(name = "number"), generator = "increment")
        @CollectionIdJdbcTypeCode(SqlTypes.BIGINT)
        Collection<String> things;
    }
}
