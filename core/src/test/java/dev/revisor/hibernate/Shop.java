package dev.revisor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A model with every kind of table, key and constraint that mappings make. */
public final class Shop {

    public static final Class<?>[] ENTITIES = {Customer.class, Order.class, Line.class, Product.class, Label.class};

    /** What not every database can make. */
    static final Class<?>[] UNPORTABLE = {Tale.class};

    private Shop() {}

    /** Saves something of everything, so that every generator has to give a number. */
    public static void fill(EntityManager entities) {
        Label label = new Label();
        label.text = "label";
        entities.persist(label);
        Customer customer = customer(label);
        entities.persist(customer);
        Product product = new Product();
        product.kind = Grade.GOOD;
        product.leaking = "leak";
        product.token = new UUID(1, 2);
        entities.persist(product);
        Order order = new Order();
        order.customer = customer;
        order.label = label;
        order.remark = "remark";
        entities.persist(order);
        entities.persist(line(order, product));
    }

    private static Customer customer(Label label) {
        Customer customer = new Customer();
        customer.name = "name";
        customer.address = new Address();
        customer.address.street = "street";
        customer.grade = Grade.BEST;
        customer.formerGrade = Grade.NONE;
        customer.born = 1999;
        customer.points = 4;
        customer.nicknames = List.of("one", "two");
        customer.phones = Map.of("home", "123");
        customer.grades = Set.of(Grade.GOOD, Grade.NONE);
        customer.labels = Set.of(label);
        return customer;
    }

    private static Line line(Order order, Product product) {
        Line line = new Line();
        line.id = new LineId();
        line.id.order = order;
        line.id.position = 1;
        line.price = new BigDecimal("1.50");
        line.product = product;
        return line;
    }

    /** Finds what {@link #fill} saved, with the numbers that the generators begin with. */
    public static void verify(EntityManager entities) {
        Customer customer = entities.find(Customer.class, 1L);
        assertThat(customer.doubledPoints).isEqualTo(8);
        assertThat(customer.nicknames).containsExactly("one", "two");
        assertThat(customer.phones).containsEntry("home", "123");
        assertThat(customer.grades).containsExactlyInAnyOrder(Grade.GOOD, Grade.NONE);
        assertThat(customer.labels).extracting(label -> label.id).containsExactly(100);
        Order order = entities.find(Order.class, 1L);
        assertThat(order.remark).isEqualTo("remark");
        assertThat(order.lines).extracting(line -> line.product.id).containsExactly(11L);
    }

    enum Grade {
        NONE,
        GOOD,
        BEST
    }

    @Embeddable
    static class Address {

        @Column(nullable = false)
        String street;

        @Column(length = 10)
        String zip;
    }

    @Entity(name = "Customer")
    @Table(
            name = "customer",
            uniqueConstraints = {
                @UniqueConstraint(
                        name = "uq_written",
                        columnNames = {"name", "zip"}),
                @UniqueConstraint(columnNames = {"zip", "street"})
            },
            indexes = {
                @Index(name = "ix_written", columnList = "name, born desc"),
                @Index(columnList = "born"),
                @Index(name = "ux_code", columnList = "code", unique = true)
            },
            check = @CheckConstraint(name = "ck_table", constraint = "born > 1900 or name <> 'x'"),
            comment = "Whoever buys")
    @Check(name = "ck_written", constraints = "points >= 0")
    @Check(constraints = "points < 1000000")
    static class Customer {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;

        @Version
        int version;

        @NotNull
        @Size(max = 50)
        String name;

        @Column(unique = true)
        String email;

        @Column(length = 8)
        String code;

        @Embedded
        Address address;

        @Enumerated(EnumType.STRING)
        @Column(nullable = false, length = 10)
        Grade grade;

        @Enumerated(EnumType.ORDINAL)
        Grade formerGrade;

        @Min(1800)
        @Max(2200)
        int born;

        @ColumnDefault("7")
        @Check(name = "ck_points", constraints = "points <> 13")
        int points;

        @GeneratedColumn("points * 2")
        Integer doubledPoints;

        @Comment("As it was told")
        String note;

        @CreationTimestamp
        Instant created;

        @ElementCollection
        @OrderColumn(name = "position")
        List<String> nicknames;

        @ElementCollection
        @MapKeyColumn(name = "kind", length = 20)
        @Column(name = "number", length = 30)
        @CollectionTable(
                name = "phone",
                foreignKey = @ForeignKey(name = "fk_phone_written"),
                joinColumns = @JoinColumn(name = "owner_id"))
        Map<String, String> phones;

        @ElementCollection
        Set<Grade> grades;

        @ManyToMany
        @JoinTable(name = "customer_label")
        Set<Label> labels;
    }

    @Entity(name = "Purchase")
    @Table(name = "orders")
    @SecondaryTable(name = "orders_detail")
    static class Order {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @ManyToOne(optional = false)
        Customer customer;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.CASCADE)
        @JoinColumn(foreignKey = @ForeignKey(name = "fk_written"))
        Order replaces;

        @OneToOne
        Label label;

        @Column(table = "orders_detail")
        String remark;

        @OneToMany(mappedBy = "id.order", cascade = CascadeType.ALL)
        List<Line> lines;
    }

    @Embeddable
    static class LineId implements Serializable {

        private static final long serialVersionUID = 1L;

        @ManyToOne
        Order order;

        short position;
    }

    @Entity(name = "Line")
    static class Line {

        @EmbeddedId
        LineId id;

        BigDecimal price;

        @ManyToOne
        @JoinColumns({
            @JoinColumn(name = "previous_position", referencedColumnName = "position"),
            @JoinColumn(name = "previous_order_id", referencedColumnName = "order_id")
        })
        Line previous;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(jakarta.persistence.ConstraintMode.NO_CONSTRAINT))
        Product product;
    }

    @Entity(name = "Product")
    @Table(name = "`Product`")
    static class Product {

        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "products")
        @TableGenerator(name = "products", table = "numbers", pkColumnValue = "product", initialValue = 10)
        Long id;

        @Column(name = "`Order`")
        @Min(0)
        int order;

        @Column(name = "`Kind`")
        @Enumerated(EnumType.STRING)
        Grade kind;

        @Column(columnDefinition = "varchar(77) default 'zz' not null")
        String leaking;

        UUID token;
    }

    @Entity(name = "Label")
    static class Label {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "labels")
        @SequenceGenerator(name = "labels", sequenceName = "label_numbers", initialValue = 100, allocationSize = 5)
        int id;

        String text;
    }

    @Entity(name = "Tale")
    @Table(indexes = @Index(name = "ix_lower", columnList = "(lower(title)) desc, id"))
    static class Tale {

        @Id
        int id;

        @Collate("C")
        String title;

        @Column(columnDefinition = "money")
        BigDecimal price;
    }
}
