package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyJoinColumn;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;

/** Collections of entities of several kinds, and maps by entities. */
final class ManyAny extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Plant plant = new Plant();
        plant.id = 1;
        Animal animal = new Animal();
        animal.id = 1;
        entities.persist(plant);
        entities.persist(animal);
        Garden garden = new Garden();
        garden.id = 1;
        garden.beings = Set.of(plant, animal);
        garden.heights = Map.of(plant, 3);
        garden.eaten = Map.of(animal, plant);
        entities.persist(garden);
    }

    @Override
    void verify(EntityManager entities) {
        Garden garden = entities.find(Garden.class, 1);
        assertThat(garden.beings).hasSize(2);
        assertThat(garden.heights).containsValue(3);
        assertThat(garden.eaten).hasSize(1);
    }

    @Entity(name = "Plant")
    static class Plant {

        @Id
        Integer id;
    }

    @Entity(name = "Animal")
    static class Animal {

        @Id
        Integer id;
    }

    @Entity(name = "Garden")
    static class Garden {

        @Id
        Integer id;

        @ManyToAny
        @AnyKeyJavaClass(Integer.class)
        @AnyDiscriminatorValue(discriminator = "P", entity = Plant.class)
        @AnyDiscriminatorValue(discriminator = "A", entity = Animal.class)
        @Column(name = "kind", length = 1)
        @JoinTable(
                name = "beings",
                joinColumns = @JoinColumn(name = "garden"),
                inverseJoinColumns = @JoinColumn(name = "being"))
        Set<Object> beings;

        @ElementCollection
        @MapKeyJoinColumn(name = "plant", nullable = false)
        Map<Plant, Integer> heights;

        @ManyToMany
        @MapKeyJoinColumn(name = "animal")
        Map<Animal, Plant> eaten;
    }
}
