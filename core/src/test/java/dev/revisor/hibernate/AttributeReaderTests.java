package dev.revisor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Database;
import dev.revisor.schema.TableAttributes;
import dev.revisor.schema.TableName;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

class AttributeReaderTests {

    @Test
    void readsThoseOfEntitiesAndTheirEmbeddables() {
        assertThat(attributes(Customer.class, Profile.class).get("customer"))
                .containsOnly(
                        Map.entry("id", "Customer.id"),
                        Map.entry("mail", "Customer.email"),
                        Map.entry("changes", "Customer.changes"),
                        Map.entry("street", "Customer.home.street"),
                        Map.entry("work_street", "Customer.work.street"),
                        Map.entry("document", "Customer.document"),
                        Map.entry("boss_id", "Customer.boss.id"),
                        Map.entry("removed", "Customer.{deleted}"));
    }

    @Test
    void readsThoseOfCollectionsBySide() {
        Map<String, Map<String, String>> tables = attributes(Customer.class, Profile.class);
        assertThat(tables.get("aliases"))
                .containsOnly(
                        Map.entry("customer", "Customer.aliases.{key}"),
                        Map.entry("place", "Customer.aliases.{index}"),
                        Map.entry("removed", "Customer.aliases.{deleted}"),
                        Map.entry("alias", "Customer.aliases.{element}"));
        assertThat(tables.get("Client_homes"))
                .containsOnly(
                        Map.entry("Client_id", "Customer.homes.{key}"),
                        Map.entry("homes_KEY", "Customer.homes.{index}"),
                        Map.entry("removed", "Customer.homes.{deleted}"),
                        Map.entry("street", "Customer.homes.{element}.street"));
        assertThat(tables.get("customer_customer"))
                .containsOnly(
                        Map.entry("admirers_id", "Customer.friends.{key}"),
                        Map.entry("removed", "Customer.friends.{deleted}"),
                        Map.entry("friends_id", "Customer.friends.{element}.id"));
    }

    @Test
    void tellsWhatIsActiveFromWhatIsDeleted() {
        assertThat(attributes(Member.class).get("member"))
                .containsOnly(Map.entry("id", "Member.id"), Map.entry("active", "Member.{active}"));
    }

    @Test
    void readsWhatTwoAttributesShare() {
        assertThat(attributes(Customer.class, Profile.class).get("Profile"))
                .containsEntry("customer_id", "Profile.customer.id Profile.id")
                .containsEntry("profiles_id", "Customer.profiles.{key}");
    }

    @Test
    void tellsTheColumnsOfAKeyByItsParts() {
        Map<String, Map<String, String>> tables = attributes(Order.class, Line.class, Place.class);
        assertThat(tables.get("orders")).containsKeys("number", "branch").containsValue("Order.id.number");
        assertThat(tables.get("Line"))
                .containsOnly(
                        Map.entry("no", "Line.no"),
                        Map.entry("order_branch", "Line.order.branch"),
                        Map.entry("order_number", "Line.order.number"));
        assertThat(tables.get("Place"))
                .containsOnly(
                        Map.entry("row", "Place.row"),
                        Map.entry("seat", "Place.seat"),
                        Map.entry("line_order_branch", "Place.line.order.branch"),
                        Map.entry("line_order_number", "Place.line.order.number"),
                        Map.entry("line_no", "Place.line.no"));
    }

    @Test
    void readsEveryInheritance() {
        Map<String, Map<String, String>> tables =
                attributes(Vehicle.class, Car.class, Truck.class, Animal.class, Cat.class, Shape.class, Circle.class);
        assertThat(tables.get("Vehicle"))
                .containsOnly(
                        Map.entry("id", "Vehicle.id"),
                        Map.entry("kind", "Vehicle.{discriminator}"),
                        Map.entry("car_size", "Car.size"),
                        Map.entry("truck_size", "Truck.size"),
                        Map.entry("created", "Vehicle.created"));
        assertThat(tables.get("Animal")).containsOnly(Map.entry("id", "Animal.id"), Map.entry("name", "Animal.name"));
        assertThat(tables.get("Cat")).containsOnly(Map.entry("id", "Cat.{key}"), Map.entry("lives", "Cat.lives"));
        assertThat(tables).doesNotContainKey("Shape");
        assertThat(tables.get("Circle"))
                .containsOnly(
                        Map.entry("id", "Circle.id"),
                        Map.entry("color", "Circle.color"),
                        Map.entry("radius", "Circle.radius"));
    }

    @Test
    void readsSecondaryTables() {
        Map<String, Map<String, String>> tables = attributes(Product.class);
        assertThat(tables.get("Product")).containsOnly(Map.entry("id", "Product.id"));
        assertThat(tables.get("product_text"))
                .containsOnly(Map.entry("id", "Product.{key}"), Map.entry("text", "Product.text"));
    }

    @Test
    void knowsEveryColumnThatIsNotOfAGenerator() {
        for (Class<?>[] entities : List.of(Shop.ENTITIES, Zoo.ENTITIES, new Class<?>[] {EveryType.class})) {
            TargetModel target = Factories.target(Factories.offline(Database.H2, entities));
            target.schema()
                    .withoutTable(TableName.of("numbers"))
                    .tables()
                    .forEach((name, table) -> assertThat(
                                    target.attributes().of(name).columns().keySet())
                            .as(name.toString())
                            .containsExactlyElementsOf(table.columns().stream()
                                    .map(dev.revisor.schema.Column::name)
                                    .toList()));
        }
    }

    private static Map<String, Map<String, String>> attributes(Class<?>... entities) {
        TargetModel target = Factories.target(Factories.offline(Database.POSTGRESQL, entities));
        Map<String, Map<String, String>> tables = new TreeMap<>();
        target.attributes()
                .tables()
                .forEach((table, known) ->
                        tables.put(table.name().text().replace("AttributeReaderTests$", ""), columns(known)));
        return tables;
    }

    private static Map<String, String> columns(TableAttributes known) {
        Map<String, String> columns = new TreeMap<>();
        known.columns()
                .forEach((column, attributes) -> columns.put(
                        column.text(), attributes.stream().map(Object::toString).collect(Collectors.joining(" "))));
        return columns;
    }

    @Entity
    @jakarta.persistence.Table(name = "member")
    @SoftDelete(strategy = SoftDeleteType.ACTIVE)
    static class Member {

        @Id
        long id;
    }

    @Entity(name = "Client")
    @jakarta.persistence.Table(name = "customer")
    @SoftDelete(columnName = "removed")
    static class Customer {

        @Id
        long id;

        @Column(name = "mail")
        String email;

        @Version
        int changes;

        @Embedded
        Address home;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "work_street"))
        Address work;

        @JdbcTypeCode(SqlTypes.JSON)
        @Embedded
        Document document;

        @ManyToOne
        Customer boss;

        @ElementCollection
        @jakarta.persistence.CollectionTable(name = "aliases", joinColumns = @JoinColumn(name = "customer"))
        @OrderColumn(name = "place")
        @Column(name = "alias")
        List<String> aliases;

        @ElementCollection
        Map<String, Address> homes;

        @ManyToMany
        Set<Customer> friends;

        @ManyToMany(mappedBy = "friends")
        Set<Customer> admirers;

        @OneToMany
        @JoinColumn(name = "profiles_id")
        Set<Profile> profiles;
    }

    @Embeddable
    static class Address {

        String street;
    }

    @Embeddable
    static class Document {

        String title;
    }

    @Entity
    static class Profile {

        @Id
        long id;

        @MapsId
        @OneToOne
        Customer customer;
    }

    @Entity
    @jakarta.persistence.Table(name = "orders")
    static class Order {

        @EmbeddedId
        OrderId id;

        @OneToMany(mappedBy = "order")
        Set<Line> lines;
    }

    @Embeddable
    static class OrderId implements Serializable {

        private static final long serialVersionUID = 1;

        long number;

        String branch;
    }

    @Entity
    @IdClass(LineId.class)
    static class Line {

        @Id
        int no;

        @Id
        @ManyToOne
        Order order;
    }

    static class LineId implements Serializable {

        private static final long serialVersionUID = 1;

        int no;

        OrderId order;
    }

    @Entity
    @IdClass(PlaceId.class)
    static class Place {

        @Id
        int row;

        @Id
        int seat;

        @ManyToOne
        Line line;
    }

    static class PlaceId implements Serializable {

        private static final long serialVersionUID = 1;

        int row;

        int seat;
    }

    @MappedSuperclass
    abstract static class Kept {

        long created;
    }

    @Entity
    @DiscriminatorColumn(name = "kind")
    static class Vehicle extends Kept {

        @Id
        long id;
    }

    @Entity
    static class Car extends Vehicle {

        @Column(name = "car_size")
        int size;
    }

    @Entity
    static class Truck extends Vehicle {

        @Column(name = "truck_size")
        int size;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Animal {

        @Id
        long id;

        String name;
    }

    @Entity
    static class Cat extends Animal {

        int lives;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape {

        @Id
        long id;

        String color;
    }

    @Entity
    static class Circle extends Shape {

        int radius;
    }

    @Entity
    @SecondaryTable(name = "product_text")
    static class Product {

        @Id
        long id;

        @Column(table = "product_text")
        String text;
    }
}
