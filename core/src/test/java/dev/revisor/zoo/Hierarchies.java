package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Hierarchies in joined tables, in a table per class, and of mapped superclasses. */
final class Hierarchies extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Manager manager = new Manager();
        manager.name = "Ada";
        manager.team = "all";
        Card card = new Card();
        card.amount = 5;
        card.number = "1";
        card.payer = manager;
        entities.persist(card);
        Voucher voucher = new Voucher();
        voucher.amount = 6;
        entities.persist(voucher);
        Letter letter = new Letter();
        letter.changed = 3;
        letter.text = "text";
        entities.persist(letter);
        Truck truck = new Truck();
        truck.id = 4;
        truck.tons = 2;
        entities.persist(truck);
        // Last, since it writes at once, and then nobody else can in SQLite.
        entities.persist(manager);
    }

    @Override
    void verify(EntityManager entities) {
        Person person = entities.createQuery("from Person", Person.class).getSingleResult();
        assertThat(person).isInstanceOf(Manager.class);
        assertThat(entities.createQuery("from Payment", Payment.class).getResultList())
                .hasSize(2);
        assertThat(entities.createQuery("from Letter", Letter.class).getSingleResult().text)
                .isEqualTo("text");
        assertThat(entities.find(Vehicle.class, 4)).isInstanceOf(Truck.class);
    }

    @Entity(name = "Person")
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "kind", length = 10)
    static class Person {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        long id;

        String name;
    }

    @Entity(name = "Employee")
    @PrimaryKeyJoinColumn(name = "person_id", foreignKey = @ForeignKey(name = "fk_employee"))
    static class Employee extends Person {

        double salary;
    }

    @Entity(name = "Manager")
    @OnDelete(action = OnDeleteAction.CASCADE)
    static class Manager extends Employee {

        String team;
    }

    @Entity(name = "Payment")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Payment {

        @Id
        @GeneratedValue
        long id;

        int amount;

        @ManyToOne
        Person payer;
    }

    @Entity(name = "Card")
    static class Card extends Payment {

        @Column(unique = true)
        String number;
    }

    @Entity(name = "Voucher")
    static class Voucher extends Payment {

        String code;
    }

    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Vehicle {

        @Id
        int id;
    }

    @Entity(name = "Truck")
    static class Truck extends Vehicle {

        double tons;
    }

    @MappedSuperclass
    abstract static class Dated {

        @Id
        @GeneratedValue
        int id;

        @Column(nullable = false)
        long changed;
    }

    @MappedSuperclass
    abstract static class Written extends Dated {

        @Column(length = 1000)
        String text;
    }

    @Entity(name = "Letter")
    @AttributeOverride(name = "changed", column = @Column(name = "written", nullable = false))
    static class Letter extends Written {}

    @Entity(name = "Postcard")
    static class Postcard extends Written {}
}
