package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import org.hibernate.annotations.Comment;

/** Comments on tables and columns; Hibernate itself escapes neither single quotes nor backslashes. */
final class Comments extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Remarked remarked = new Remarked();
        remarked.id = 1;
        remarked.text = "text";
        remarked.parts = Set.of("part");
        entities.persist(remarked);
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.find(Remarked.class, 1).parts).containsExactly("part");
    }

    @Entity(name = "Remarked")
    @Table(comment = "A \"table\"")
    static class Remarked {

        @Id
        @Comment("The key; ümlaut")
        int id;

        @Column(comment = "Two words; said")
        String text;

        @ElementCollection
        @CollectionTable(name = "remarked_part")
        @Column(comment = "One part", nullable = false)
        Set<String> parts;
    }
}
