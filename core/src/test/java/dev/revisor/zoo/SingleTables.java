package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.DiscriminatorFormula;

/** Hierarchies in one table, told apart by a name, a number, a letter or a formula. */
final class SingleTables extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Cat cat = new Cat();
        cat.id = 1;
        cat.temper = "mild";
        cat.friend = cat;
        entities.persist(cat);
        Truck truck = new Truck();
        truck.id = 2;
        truck.tons = 7;
        entities.persist(truck);
        Rose rose = new Rose();
        rose.id = 3;
        entities.persist(rose);
        Circle circle = new Circle();
        circle.id = 4;
        circle.corners = 0;
        entities.persist(circle);
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.find(Animal.class, 1)).isInstanceOf(Cat.class);
        assertThat(entities.find(Vehicle.class, 2)).isInstanceOf(Truck.class);
        assertThat(entities.find(Plant.class, 3)).isInstanceOf(Rose.class);
        assertThat(entities.find(Shape.class, 4)).isInstanceOf(Circle.class);
    }

    @Entity(name = "Animal")
    static class Animal {

        @Id
        int id;

        @ManyToOne
        Animal friend;
    }

    @Entity(name = "Cat")
    static class Cat extends Animal {

        @Column(nullable = false, unique = true)
        String temper;
    }

    @Entity(name = "Dog")
    static class Dog extends Animal {

        int walks;
    }

    @Entity(name = "Vehicle")
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("0")
    static class Vehicle {

        @Id
        int id;
    }

    @Entity(name = "Truck")
    @DiscriminatorValue("1")
    static class Truck extends Vehicle {

        @Column(nullable = false)
        double tons;
    }

    @Entity(name = "Plant")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "`Kind of plant`", discriminatorType = DiscriminatorType.CHAR)
    @DiscriminatorValue("P")
    abstract static class Plant {

        @Id
        int id;
    }

    @Entity(name = "Rose")
    @DiscriminatorValue("R")
    static class Rose extends Plant {}

    @Entity(name = "Tulip")
    @DiscriminatorValue("T")
    static class Tulip extends Plant {

        String colour;
    }

    @Entity(name = "Shape")
    @DiscriminatorFormula("case when corners = 0 then 'round' else 'edgy' end")
    @DiscriminatorValue("edgy")
    static class Shape {

        @Id
        int id;

        int corners;
    }

    @Entity(name = "Circle")
    @DiscriminatorValue("round")
    static class Circle extends Shape {}
}
