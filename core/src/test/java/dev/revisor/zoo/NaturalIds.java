package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.NaturalId;

/** Natural ids of one and of several columns. */
final class NaturalIds extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Nation nation = new Nation();
        nation.code = "FR";
        entities.persist(nation);
        Town town = new Town();
        town.nation = nation;
        town.name = "Paris";
        entities.persist(town);
    }

    @Override
    void verify(EntityManager entities) {
        Town town = entities.createQuery("from Town", Town.class).getSingleResult();
        assertThat(town.nation.code).isEqualTo("FR");
    }

    @Entity(name = "Nation")
    static class Nation {

        @Id
        @GeneratedValue
        int id;

        @NaturalId
        @Column(length = 2)
        String code;
    }

    @Entity(name = "Town")
    static class Town {

        @Id
        @GeneratedValue
        int id;

        @NaturalId(mutable = true)
        @ManyToOne
        Nation nation;

        @NaturalId(mutable = true)
        @Column(length = 60)
        String name;
    }
}
