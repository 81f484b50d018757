package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** Embeddables: nested, twice in one table under other names, with associations, as records, in subclasses. */
final class Embeddables extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Country country = new Country();
        country.code = "FR";
        entities.persist(country);
        House house = new House();
        house.id = 1;
        house.address = address("home", country);
        house.billing = address("bill", country);
        house.prefixed = address("third", country);
        house.size = new Size(3, 4);
        house.shape = new Circle();
        ((Circle) house.shape).radius = 5;
        house.shape.colour = "red";
        house.rooms = List.of(new Size(1, 2), new Size(5, 6));
        entities.persist(house);
    }

    @Override
    void verify(EntityManager entities) {
        House house = entities.find(House.class, 1);
        assertThat(house.address.street).isEqualTo("home");
        assertThat(house.address.place.zip).isEqualTo("zip");
        assertThat(house.billing.street).isEqualTo("bill");
        assertThat(house.billing.place.country.code).isEqualTo("FR");
        assertThat(house.prefixed.street).isEqualTo("third");
        assertThat(house.size).isEqualTo(new Size(3, 4));
        assertThat(house.shape).isInstanceOf(Circle.class);
        assertThat(house.rooms).containsExactlyInAnyOrder(new Size(1, 2), new Size(5, 6));
    }

    private static Address address(String street, Country country) {
        Address address = new Address();
        address.street = street;
        address.place = new Place();
        address.place.zip = "zip";
        address.place.country = country;
        return address;
    }

    @Entity(name = "Country")
    static class Country {

        @Id
        @Column(length = 2)
        String code;
    }

    @Embeddable
    static class Place {

        @Column(length = 8)
        String zip;

        @ManyToOne
        Country country;
    }

    @Embeddable
    static class Address {

        @Column(nullable = false)
        String street;

        Place place;
    }

    @Embeddable
    record Size(int width, int height) {}

    @Embeddable
    static class Shape {

        String colour;
    }

    @Embeddable
    static class Circle extends Shape {

        int radius;
    }

    @Embeddable
    static class Square extends Shape {

        int side;
    }

    @Entity(name = "House")
    static class House {

        @Id
        int id;

        @Embedded
        Address address;

        @AttributeOverride(name = "street", column = @Column(name = "billing_street", length = 70))
        @AttributeOverride(name = "place.zip", column = @Column(name = "billing_zip", unique = true))
        @AssociationOverride(name = "place.country", joinColumns = @JoinColumn(name = "billing_country"))
        Address billing;

        @EmbeddedColumnNaming("third_%s")
        @AssociationOverride(name = "place.country", joinColumns = @JoinColumn(name = "third_country"))
        Address prefixed;

        Size size;

        Shape shape;

        @ElementCollection
        List<Size> rooms;
    }
}
