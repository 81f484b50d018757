package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.testing.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import org.hibernate.annotations.Collate;

/** Columns with an order of their own, and a table with an option; the names of both are those of one database. */
final class Collations extends Exhibit {

    @Override
    Set<DatabaseKind> missing() {
        return Set.of(DatabaseKind.H2, DatabaseKind.MARIADB, DatabaseKind.SQLITE);
    }

    @Override
    void fill(EntityManager entities) {
        entities.persist(new Word("a", "b"));
        entities.persist(new Word("B", "C"));
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.createQuery("select text from Word order by text", String.class)
                        .getResultList())
                .containsExactly("B", "a");
    }

    @Entity(name = "Word")
    @Table(options = "with (fillfactor = 70)")
    static class Word {

        @Id
        @Collate("C")
        @Column(length = 20)
        String text;

        @Collate("POSIX")
        @Column(unique = true)
        String sound;

        protected Word() {}

        Word(String text, String sound) {
            this.text = text;
            this.sound = sound;
        }
    }
}
