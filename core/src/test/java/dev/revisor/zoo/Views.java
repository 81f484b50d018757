package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/** An entity that is a query and has no table. */
final class Views extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Sale sale = new Sale();
        sale.id = 1;
        sale.amount = 7;
        entities.persist(sale);
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.find(Total.class, 1).amount).isEqualTo(14);
    }

    @Entity(name = "Sale")
    static class Sale {

        @Id
        int id;

        int amount;
    }

    @Entity(name = "Total")
    @Immutable
    @Subselect("select id, amount * 2 as amount from Sale")
    @Synchronize("Sale")
    static class Total {

        @Id
        int id;

        int amount;
    }
}
