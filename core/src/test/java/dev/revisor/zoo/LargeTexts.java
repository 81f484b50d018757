package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.testing.DatabaseKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.io.Serializable;
import java.util.Set;
import org.hibernate.annotations.Nationalized;

/** Large objects, which the driver of SQLite can't read. */
final class LargeTexts extends Exhibit {

    @Override
    Set<DatabaseKind> unused() {
        return Set.of(DatabaseKind.SQLITE);
    }

    @Override
    void fill(EntityManager entities) {
        Archive archive = new Archive();
        archive.id = 1;
        archive.text = "text";
        archive.bytes = new byte[] {1, 2};
        archive.letters = new char[] {'a'};
        archive.object = "object";
        archive.national = "national";
        entities.persist(archive);
    }

    @Override
    void verify(EntityManager entities) {
        Archive archive = entities.find(Archive.class, 1);
        assertThat(archive.text).isEqualTo("text");
        assertThat(archive.bytes).containsExactly(1, 2);
        assertThat(archive.object).isEqualTo("object");
    }

    @Entity(name = "Archive")
    static class Archive {

        @Id
        int id;

        @Lob
        String text;

        @Lob
        byte[] bytes;

        @Lob
        char[] letters;

        @Lob
        Serializable object;

        @Lob
        @Nationalized
        String national;
    }
}
