package dev.revisor.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.View;

/** A model with every kind of inheritance, and with what is no table. */
final class Zoo {

    static final Class<?>[] ENTITIES = {
        Animal.class,
        Cat.class,
        Dog.class,
        Vehicle.class,
        Truck.class,
        Staff.class,
        Keeper.class,
        Vet.class,
        Visit.class,
        Tally.class
    };

    static final Class<?>[] VIEWS = {Overview.class};

    private Zoo() {}

    @MappedSuperclass
    abstract static class Named {

        @NaturalId
        String title;
    }

    @Entity(name = "Animal")
    @DiscriminatorValue("A")
    static class Animal extends Named {

        @Id
        @GeneratedValue
        UUID id;

        @ManyToOne
        Staff carer;
    }

    @Entity(name = "Cat")
    @DiscriminatorValue("C")
    static class Cat extends Animal {

        @Column(nullable = false)
        String temper;
    }

    @Entity(name = "Dog")
    @DiscriminatorValue("D")
    static class Dog extends Animal {

        int walks;
    }

    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Vehicle {

        @Id
        @UuidGenerator
        String id;
    }

    @Entity(name = "Truck")
    static class Truck extends Vehicle {

        double tons;
    }

    @Entity(name = "Staff")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Staff {

        @Id
        @GeneratedValue
        int id;

        @Column(unique = true)
        String badge;

        @ManyToOne
        Vehicle car;
    }

    @Entity(name = "Keeper")
    static class Keeper extends Staff {

        @OneToMany(mappedBy = "keeper")
        List<Visit> visits;
    }

    @Entity(name = "Vet")
    static class Vet extends Staff {

        String subject;
    }

    static class VisitId implements Serializable {

        private static final long serialVersionUID = 1L;

        String place;

        long number;
    }

    @Entity(name = "Visit")
    @IdClass(VisitId.class)
    @SoftDelete
    static class Visit {

        @Id
        @Column(length = 30)
        String place;

        @Id
        long number;

        @ManyToOne
        Keeper keeper;
    }

    @Entity(name = "Tally")
    @Subselect("select id, title from Animal")
    static class Tally {

        @Id
        UUID id;

        String title;
    }

    @Entity(name = "Overview")
    @Table(name = "overview")
    @View(query = "select id, title from Animal")
    static class Overview {

        @Id
        UUID id;

        String title;
    }
}
