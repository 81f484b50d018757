package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Set;

/** Names that are keywords, mixed in case, of other scripts, with odd letters, and nearly too long. */
final class Names extends Exhibit {

    // Hibernate asserts that names of indexes have no quotes.
    @Override
    boolean isValidated() {
        return false;
    }

    @Override
    void fill(EntityManager entities) {
        Order order = new Order();
        order.group = "group";
        order.select = 3;
        order.size = 4;
        order.mixed = "mixed";
        order.words = Set.of("word");
        order.parent = order;
        entities.persist(order);
        Long longest = new Long();
        longest.order = order;
        longest.text = "long";
        entities.persist(longest);
    }

    @Override
    void verify(EntityManager entities) {
        Long longest = entities.createQuery("from Longest", Long.class).getSingleResult();
        assertThat(longest.order.group).isEqualTo("group");
        assertThat(longest.order.size).isEqualTo(4);
        assertThat(longest.order.words).containsExactly("word");
    }

    @Entity(name = "Order")
    @Table(
            name = "`Order`",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "`Unique Name`",
                            columnNames = {"`group`", "größe"}),
            indexes = @Index(name = "ix_mixed_case", columnList = "`Mixed Case`, größe desc"))
    static class Order {

        @Id
        @GeneratedValue
        int id;

        @Column(name = "`group`", length = 30)
        String group;

        @Column(name = "`select`", nullable = false)
        int select;

        @Column(name = "größe")
        int size;

        @Column(name = "`Mixed Case`", length = 30)
        String mixed;

        @ElementCollection
        Set<String> words;

        @ManyToOne
        @JoinColumn(name = "`Parent-Id`")
        Order parent;
    }

    @Entity(name = "Longest")
    @Table(
            name = "a_table_whose_name_is_as_long_as_postgresql_allows_names_to_be",
            indexes = @Index(columnList = "a_column_whose_name_is_as_long_as_postgresql_allows_them_to_be"))
    static class Long {

        @Id
        int id;

        @ManyToOne
        @JoinColumn(name = "a_reference_whose_name_is_nearly_as_long_as_one_is_allowed", unique = true)
        Order order;

        @Column(name = "a_column_whose_name_is_as_long_as_postgresql_allows_them_to_be", nullable = false)
        String text;
    }
}
