package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.Set;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.YesNoConverter;

/** Rows that are marked instead of deleted: by a flag, by its opposite, by a letter, by a time, in collections. */
final class SoftDeletes extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Plain plain = new Plain();
        plain.id = 1;
        plain.words = Set.of("word");
        entities.persist(plain);
        Active active = new Active();
        active.id = 2;
        active.plains = Set.of(plain);
        entities.persist(active);
        Lettered lettered = new Lettered();
        lettered.id = 3;
        entities.persist(lettered);
        Timed timed = new Timed();
        timed.id = 4;
        entities.persist(timed);
        entities.flush();
        entities.remove(lettered);
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.find(Plain.class, 1).words).containsExactly("word");
        assertThat(entities.find(Active.class, 2).plains).hasSize(1);
        assertThat(entities.find(Lettered.class, 3)).isNull();
        assertThat(entities.find(Timed.class, 4)).isNotNull();
    }

    @Entity(name = "Plain")
    @SoftDelete
    static class Plain {

        @Id
        int id;

        @ElementCollection
        @SoftDelete(columnName = "gone")
        Set<String> words;
    }

    @Entity(name = "Active")
    @SoftDelete(strategy = SoftDeleteType.ACTIVE)
    static class Active {

        @Id
        int id;

        @ManyToMany
        @SoftDelete
        Set<Plain> plains;
    }

    @Entity(name = "Lettered")
    @SoftDelete(columnName = "removed", converter = YesNoConverter.class)
    static class Lettered {

        @Id
        int id;
    }

    @Entity(name = "Timed")
    @SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
    static class Timed {

        @Id
        int id;
    }
}
