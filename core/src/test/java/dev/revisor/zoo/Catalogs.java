package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.testing.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Collate;

/** Tables of several databases of MariaDB, which Hibernate calls catalogs, and a reference from one to the other. */
final class Catalogs extends Exhibit {

    @Override
    Set<DatabaseKind> missing() {
        return Set.of(DatabaseKind.H2, DatabaseKind.POSTGRESQL, DatabaseKind.SQLITE);
    }

    @Override
    List<String> preparation(DatabaseKind kind) {
        return List.of("create or replace database stock");
    }

    @Override
    void fill(EntityManager entities) {
        Shop shop = new Shop();
        entities.persist(shop);
        Good good = new Good();
        good.code = "code";
        good.part = good;
        entities.persist(good);
        shop.best = good;
    }

    @Override
    void verify(EntityManager entities) {
        Shop shop = entities.createQuery("from Shop", Shop.class).getSingleResult();
        assertThat(shop.best.part).isSameAs(shop.best);
    }

    @Entity(name = "Shop")
    static class Shop {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        long id;

        @ManyToOne
        Good best;
    }

    @Entity(name = "Good")
    @Table(catalog = "stock", indexes = @Index(columnList = "code desc"))
    static class Good {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        long id;

        @Collate("utf8mb4_bin")
        @Column(unique = true, length = 40)
        String code;

        @ManyToOne
        Good part;
    }
}
