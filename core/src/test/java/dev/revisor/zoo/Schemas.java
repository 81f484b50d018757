package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.testing.DatabaseKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

/**
 * Tables and sequences of several schemas, and a reference from one to the other. The other way round H2 looks for the
 * table in the schema of the one that refers to it, unless it is named in full, which Hibernate doesn't do either.
 */
final class Schemas extends Exhibit {

    @Override
    Set<DatabaseKind> missing() {
        return Set.of(DatabaseKind.SQLITE, DatabaseKind.MARIADB);
    }

    @Override
    List<String> preparation(DatabaseKind kind) {
        return List.of("create schema stock");
    }

    @Override
    void fill(EntityManager entities) {
        Shop shop = new Shop();
        entities.persist(shop);
        Good good = new Good();
        good.code = "code";
        good.part = good;
        good.tags = Set.of("tag");
        entities.persist(good);
        shop.best = good;
    }

    @Override
    void verify(EntityManager entities) {
        Shop shop = entities.createQuery("from Shop", Shop.class).getSingleResult();
        assertThat(shop.best.tags).containsExactly("tag");
    }

    @Entity(name = "Shop")
    static class Shop {

        @Id
        @GeneratedValue
        long id;

        @ManyToOne
        Good best;
    }

    @Entity(name = "Good")
    @Table(schema = "stock")
    static class Good {

        @Id
        @GeneratedValue(generator = "goods")
        @SequenceGenerator(name = "goods", schema = "stock", sequenceName = "good_numbers")
        long id;

        @Column(unique = true)
        String code;

        @ManyToOne
        Good part;

        @ElementCollection
        @CollectionTable(schema = "stock")
        Set<String> tags;
    }
}
